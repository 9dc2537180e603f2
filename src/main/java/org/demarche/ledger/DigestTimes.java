package org.demarche.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** When daily and weekly lists were served last. */
public final class DigestTimes {

  private final Database database;

  DigestTimes(Database database) {
    this.database = database;
  }

  /** By the id of the list; a list that was never served is not in it. */
  public Map<String, Instant> served() throws LedgerException {
    Map<String, Instant> served = new HashMap<>();
    database.run(
        handle ->
            handle
                .createQuery("SELECT list, served FROM digest")
                .map((row, context) -> Map.entry(row.getString("list"), Instants.in(row, "served")))
                .forEach(entry -> served.put(entry.getKey(), entry.getValue())));
    return served;
  }

  /** Enters that these lists were served at that time. */
  public void serve(Collection<String> lists, Instant time) throws LedgerException {
    database.run(handle -> lists.forEach(list -> serve(handle, list, time)));
  }

  private static void serve(Handle handle, String list, Instant time) {
    int known =
        handle
            .createUpdate("UPDATE digest SET served = :time WHERE list = :list")
            .bind("time", time)
            .bind("list", list)
            .execute();
    if (known == 0) {
      handle
          .createUpdate("INSERT INTO digest (list, served) VALUES (:list, :time)")
          .bind("time", time)
          .bind("list", list)
          .execute();
    }
  }
}
