package org.demarche.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.edition.EditionKey;
import org.demarche.ledger.entry.EditionEntry;
import org.jdbi.v3.core.Handle;

/**
 * What is forgotten, and what never.
 *
 * <ul>
 *   <li>A job is forgotten when it was begun before and has ended.
 *   <li>A run likewise, but not the last of its kind: a missed night is told by it.
 *   <li>An edition is forgotten when it was published before, is not the newest of its package, and
 *       its folder is gone.
 *   <li>The copies of an edition stand against sending it twice. They are forgotten when the last
 *       of them changed before, none is in hand or unknown, the edition is not the newest of its
 *       package, and its folder is gone, so that nobody can plan them again.
 *   <li>What was told of a fault, or sent in a test, is about no edition and is forgotten like them
 *       without a look at any.
 * </ul>
 */
public final class Retention {

  /** How many rows were forgotten. */
  public record Forgotten(int runs, int jobs, int editions, int deliveries) {}

  private final Database database;

  Retention(Database database) {
    this.database = database;
  }

  /**
   * Forgets by the rules above.
   *
   * @param gone whether the folder of an edition is gone
   */
  Forgotten forget(Instant before, Predicate<EditionKey> gone) throws LedgerException {
    int jobs = database.get(handle -> jobs(handle, before));
    int runs = database.get(handle -> runs(handle, before));
    int editions = database.get(handle -> editions(handle, before, gone));
    Map<String, Integer> newest = new EditionTable(database).latestNumbers();
    Predicate<EditionKey> past =
        key -> key.number() < newest.getOrDefault(key.packageId(), 0) && gone.test(key);
    int deliveries = database.get(handle -> deliveries(handle, before, past));
    return new Forgotten(runs, jobs, editions, deliveries);
  }

  private static int jobs(Handle handle, Instant before) {
    return handle
        .createUpdate("DELETE FROM job WHERE started < :before AND state <> 'RUNNING'")
        .bind("before", before)
        .execute();
  }

  private static int runs(Handle handle, Instant before) {
    return handle
        .createUpdate(
            """
            DELETE FROM run WHERE started < :before AND state <> 'RUNNING'
            AND seq NOT IN (SELECT MAX(seq) FROM run GROUP BY kind)
            """)
        .bind("before", before)
        .execute();
  }

  private static int editions(Handle handle, Instant before, Predicate<EditionKey> gone) {
    List<EditionEntry> old =
        handle
            .createQuery(
                """
                SELECT * FROM edition WHERE published < :before AND edition_no <
                (SELECT MAX(e.edition_no) FROM edition e WHERE e.package_id = edition.package_id)
                """)
            .bind("before", before)
            .map(EditionTable::edition)
            .filter(edition -> gone.test(edition.key()))
            .list();
    return old.stream().mapToInt(edition -> delete(handle, edition)).sum();
  }

  private static int delete(Handle handle, EditionEntry edition) {
    return handle
        .createUpdate("DELETE FROM edition WHERE package_id = :packageId AND edition_no = :number")
        .bindMethods(edition)
        .execute();
  }

  private static int deliveries(Handle handle, Instant before, Predicate<EditionKey> past) {
    List<String> old =
        handle
            .createQuery(
                """
                SELECT what FROM delivery GROUP BY what HAVING MAX(updated) < :before AND
                MAX(CASE WHEN state IN ('SENDING', 'UNKNOWN') THEN 1 ELSE 0 END) = 0
                """)
            .bind("before", before)
            .mapTo(String.class)
            .filter(what -> EditionKey.parse(what).map(past::test).orElse(true))
            .list();
    return old.stream()
        .mapToInt(
            what ->
                handle
                    .createUpdate("DELETE FROM delivery WHERE what = :what")
                    .bind("what", what)
                    .execute())
        .sum();
  }
}
