package org.demarche.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.ledger.LedgerException.Fault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A ledger as earlier versions kept it, an H2 database named {@code ledger.mv.db}. It is copied
 * once into the new one, and then renamed.
 *
 * <p>Earlier versions let other users of the machine into it, so it is not trusted: what could run
 * code is looked for in its bytes before H2 opens it.
 */
final class FormerLedger {

  private static final Logger LOG = LoggerFactory.getLogger(FormerLedger.class);
  private static final String ENDING = ".mv.db";

  /** With those first that others refer to. */
  private static final List<String> TABLES =
      List.of("run", "job", "edition", "delivery", "delivery_event");

  /** How H2 writes down what can run code or reach elsewhere. */
  private static final Pattern CODE =
      Pattern.compile(
          "CREATE\\s+(?:FORCE\\s+)?(?:TRIGGER|ALIAS|AGGREGATE|VIEW|LINKED|(?:LOCAL |GLOBAL"
              + " )?(?:TEMPORARY )?LINKED)\\b");

  private final Path file;

  private FormerLedger(Path file) {
    this.file = file;
  }

  /**
   * That which lies beside the new one: it is renamed once it is taken over, so one that is there
   * was not, and no ledger begins anew beside it.
   *
   * @throws LedgerException if others can write it, or have put code into it
   */
  static Optional<FormerLedger> beside(LedgerSettings settings, Path ledger)
      throws IOException, LedgerException {
    String name = ledger.getFileName().toString();
    String stem = name.substring(0, name.length() - LedgerSettings.ENDING.length());
    Path file = ledger.resolveSibling(stem + ENDING);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    LedgerFile.requireOwn(settings, file);
    if (CODE.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).find()) {
      throw new LedgerException(
          Fault.REFUSED,
          ("The ledger of the former version, %s, has triggers, aliases or views in it, which"
                  + " Demarche did not make. Find out who did; then move it away to begin a new"
                  + " one, which does not know what was delivered.")
              .formatted(file));
    }
    return Optional.of(new FormerLedger(file));
  }

  /** All rows in one transaction; then the old file is renamed. */
  void copyInto(Jdbi ledger) {
    int rows = ledger.inTransaction(handle -> isBegun(handle) ? 0 : copy(handle));
    try {
      Path kept = file.resolveSibling(file.getFileName() + ".imported");
      Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
      LOG.warn("The ledger {} was taken over ({} rows); it is kept as {}.", file, rows, kept);
    } catch (IOException e) {
      throw new IllegalStateException("the former ledger cannot be renamed: " + e, e);
    }
  }

  /** A kill came between the copy and the new name of the old file. */
  private static boolean isBegun(Handle into) {
    return into.createQuery(
                "SELECT (SELECT COUNT(*) FROM run) + (SELECT COUNT(*) FROM delivery)"
                    + " + (SELECT COUNT(*) FROM edition)")
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private int copy(Handle into) {
    System.setProperty("h2.allowedClasses", "");
    String path = file.toString();
    String url =
        "jdbc:h2:file:"
            + path.substring(0, path.length() - ENDING.length())
            + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
    try (Connection old = DriverManager.getConnection(url, "demarche", "")) {
      int rows = 0;
      for (String table : TABLES) {
        rows += copy(old, table, into);
      }
      mark(into);
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the former ledger cannot be read: " + e.getMessage(), e);
    }
  }

  /** It knows what went out since its first run, and goes on sending as it did. */
  private static void mark(Handle into) {
    into.execute(
        "UPDATE mark SET happened = (SELECT MIN(started) FROM run)"
            + " WHERE name = 'MADE' AND EXISTS (SELECT 1 FROM run)");
    into.execute(
        "INSERT INTO mark (name, happened)"
            + " SELECT 'RELEASED', started FROM run ORDER BY started LIMIT 1");
  }

  private static int copy(Connection old, String table, Handle into) throws SQLException {
    try (Statement statement = old.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table + order(table))) {
      ResultSetMetaData meta = rows.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(meta.getColumnName(i).toLowerCase(java.util.Locale.ROOT));
      }
      PreparedBatch batch = into.prepareBatch(insert(table, columns));
      while (rows.next()) {
        for (int i = 0; i < columns.size(); i++) {
          batch.bind(i, value(rows.getObject(i + 1)));
        }
        batch.add();
      }
      return batch.size() == 0 ? 0 : batch.execute().length;
    }
  }

  private static String order(String table) {
    return table.equals("edition") ? "" : " ORDER BY seq";
  }

  private static String insert(String table, List<String> columns) {
    String places = IntStream.range(0, columns.size()).mapToObj(i -> "?").collect(joined());
    return "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), places);
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  private static @org.jspecify.annotations.Nullable Object value(
      @org.jspecify.annotations.Nullable Object found) {
    if (found instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    return found instanceof java.sql.Date day ? day.toLocalDate() : found;
  }
}
