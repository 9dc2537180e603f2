package org.demarche.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.files.FileRights;
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
  private static final String TAKEN_OVER = "TAKEN_OVER";

  /** With those first that others refer to. */
  private static final List<String> TABLES =
      List.of("run", "job", "edition", "delivery", "delivery_event");

  /** How H2 writes down what can run code or reach elsewhere. */
  private static final Pattern CODE =
      Pattern.compile(
          "CREATE\\s+(?:FORCE\\s+)?(?:TRIGGER|ALIAS|AGGREGATE|VIEW|LINKED|(?:LOCAL |GLOBAL"
              + " )?(?:TEMPORARY )?LINKED)\\b");

  private static final int PIECE = 1 << 20;

  /** More than the longest that the pattern finds in what H2 writes. */
  private static final int LONGEST_CODE = 100;

  /** Rows that are entered in one go. */
  private static final int BATCH = 1000;

  private final Path file;

  FormerLedger(Path file) {
    this.file = file;
  }

  /**
   * All rows in one transaction, if the ledger has none of its own; then the old file is renamed. A
   * failure leaves both as they are, so that the next opening fails too and no ledger begins that
   * does not know what was delivered.
   *
   * @param now when it is said to be taken over
   * @throws LedgerException if others can write the old file, or have put code into it
   */
  void copyInto(Jdbi ledger, Instant now) throws IOException, LedgerException {
    if (ledger.withHandle(FormerLedger::isTakenOver)) {
      rename(); // the process was killed before it could
    } else if (ledger.withHandle(FormerLedger::isEmpty)) {
      requireHarmless();
      int rows = ledger.inTransaction(into -> copy(into, now));
      LOG.warn("The ledger {} was taken over ({} rows); it is kept as {}.", file, rows, rename());
    }
  }

  private static boolean isTakenOver(Handle ledger) {
    return ledger
        .createQuery("SELECT EXISTS (SELECT 1 FROM mark WHERE name = :name)")
        .bind("name", TAKEN_OVER)
        .mapTo(Boolean.class)
        .one();
  }

  private static boolean isEmpty(Handle ledger) {
    return TABLES.stream()
        .noneMatch(
            table ->
                ledger
                    .createQuery("SELECT EXISTS (SELECT 1 FROM " + table + ")")
                    .mapTo(Boolean.class)
                    .one());
  }

  private Path rename() throws IOException {
    Path kept = file.resolveSibling(file.getFileName() + ".imported");
    return Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
  }

  private void requireHarmless() throws IOException, LedgerException {
    FileRights.requireOwn(file);
    if (hasCode(file)) {
      throw new LedgerException(
          Fault.REFUSED,
          ("The ledger of the former version, %s, has triggers, aliases or views in it, which"
                  + " Demarche did not make. Find out who did; then move it away to begin a new"
                  + " one, which does not know what was delivered.")
              .formatted(file));
    }
  }

  /**
   * In pieces, since a ledger of some years is large; the last bytes of one are in the next too.
   */
  static boolean hasCode(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String end = "";
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        String text = end + new String(piece, StandardCharsets.ISO_8859_1);
        if (CODE.matcher(text).find()) {
          return true;
        }
        end = text.substring(Math.max(0, text.length() - LONGEST_CODE));
      }
      return false;
    }
  }

  private int copy(Handle into, Instant now) {
    System.setProperty("h2.allowedClasses", "");
    String path = file.toString();
    String url =
        "jdbc:h2:file:"
            + path.substring(0, path.length() - LedgerSettings.FORMER_ENDING.length())
            + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
    try (Connection old = DriverManager.getConnection(url, "demarche", "")) {
      int rows = 0;
      for (String table : TABLES) {
        rows += copy(old, table, into);
      }
      mark(into, now);
      into.createScript(editionKeys()).execute();
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the former ledger cannot be read: " + e.getMessage(), e);
    }
  }

  /** How a ledger is brought to the spelling that editions have now. */
  private static String editionKeys() {
    try (InputStream in =
        FormerLedger.class.getResourceAsStream("migrations/common/V3__edition_keys.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It knows what went out since its first run, and goes on sending as it did. */
  private static void mark(Handle into, Instant now) {
    into.execute(
        "UPDATE mark SET happened = (SELECT MIN(started) FROM run)"
            + " WHERE name = 'MADE' AND EXISTS (SELECT 1 FROM run)");
    into.execute(
        "INSERT INTO mark (name, happened)"
            + " SELECT 'RELEASED', started FROM run ORDER BY started LIMIT 1");
    into.execute("INSERT INTO mark (name, happened) VALUES (?, ?)", TAKEN_OVER, now);
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
      int copied = 0;
      while (rows.next()) {
        for (int i = 0; i < columns.size(); i++) {
          batch.bind(i, value(rows.getObject(i + 1)));
        }
        batch.add();
        copied++;
        if (batch.size() == BATCH) {
          batch.execute();
        }
      }
      if (batch.size() > 0) {
        batch.execute();
      }
      return copied;
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
