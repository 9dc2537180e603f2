package org.demarche.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.edition.EditionKey;
import org.demarche.ledger.entry.EditionEntry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The editions that were published. The folders are the truth; this is their index. */
public final class EditionTable {

  private final Database database;

  EditionTable(Database database) {
    this.database = database;
  }

  /**
   * Enters an edition unless it is there; one that is there stays as it is.
   *
   * @return whether it was absent
   */
  public boolean enter(EditionEntry edition) throws LedgerException {
    try {
      return database.get(
          handle -> {
            boolean absent = find(handle, edition.packageId(), edition.number()).isEmpty();
            if (absent) {
              insert(handle, edition);
            }
            return absent;
          });
    } catch (LedgerException failure) {
      if (LedgerFaults.isDouble(failure)) {
        return false;
      }
      throw failure;
    }
  }

  /** The highest number of each package, so that those that are missing can be found at once. */
  public Map<String, Integer> latestNumbers() throws LedgerException {
    Map<String, Integer> numbers = new HashMap<>();
    database.run(
        handle ->
            handle
                .createQuery(
                    "SELECT package_id, MAX(edition_no) AS n FROM edition GROUP BY package_id")
                .map((row, context) -> Map.entry(row.getString("package_id"), row.getInt("n")))
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue())));
    return numbers;
  }

  /** How many were published since. */
  public int countSince(Instant moment) throws LedgerException {
    return database
        .first(
            "SELECT COUNT(*) FROM edition WHERE published >= :moment",
            (row, context) -> row.getInt(1),
            query -> query.bind("moment", moment))
        .orElseThrow();
  }

  /** The latest first. */
  public List<EditionEntry> list(String packageId) throws LedgerException {
    return database.list(
        "SELECT * FROM edition WHERE package_id = :id ORDER BY edition_no DESC",
        EditionTable::edition,
        query -> query.bind("id", packageId));
  }

  private static Optional<EditionEntry> find(Handle handle, String packageId, int number) {
    return handle
        .createQuery("SELECT * FROM edition WHERE package_id = :id AND edition_no = :number")
        .bind("id", packageId)
        .bind("number", number)
        .map(EditionTable::edition)
        .findFirst();
  }

  private static void insert(Handle handle, EditionEntry edition) {
    handle
        .createUpdate(
            """
            INSERT INTO edition (package_id, edition_no, as_of, input_sha256, published, job_id)
            VALUES (:packageId, :number, :asOf, :inputSha256, :published, :jobId)
            """)
        .bindMethods(edition)
        .execute();
  }

  static EditionEntry edition(ResultSet row, StatementContext context) throws SQLException {
    return new EditionEntry(
        new EditionKey(row.getString("package_id"), row.getInt("edition_no")),
        LocalDate.parse(row.getString("as_of")),
        row.getString("input_sha256"),
        Instants.in(row, "published"),
        row.getString("job_id"));
  }
}
