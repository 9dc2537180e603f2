package org.demarche.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Where the ledger is.
 *
 * @param url of JDBC, either {@code jdbc:h2:file:…} or {@code jdbc:postgresql:…}; no password in it
 * @param user of the database
 * @param password may be empty; never printed
 * @param keep how long runs and jobs are kept, by default 400 days
 */
public record LedgerSettings(String url, String user, String password, Duration keep) {

  /** A year and some weeks, so that a night can be compared with that of a year ago. */
  public static final Duration DEFAULT_KEEP = Duration.ofDays(400);

  private static final String FILE = "jdbc:h2:file:";

  /**
   * Without a delay of writing, what is committed outlives a kill at this instant: H2's own writer
   * in the background and even its statement CHECKPOINT may lose some entries. The time for which
   * it keeps what is out of date must stay at its default, since a shorter one loses entries when
   * the process that opens the file after a kill is killed, too.
   */
  private static final String FILE_OPTIONS =
      ";AUTO_SERVER=TRUE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

  /**
   * Refuses what would be told wrongly later.
   *
   * @throws IllegalArgumentException for another database, or for a password in the URL, where logs
   *     and messages would show it
   */
  public LedgerSettings {
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "The ledger's URL begins with neither jdbc:h2: nor jdbc:postgresql:.");
    }
    if (url.toLowerCase(Locale.ROOT).contains("password=")) {
      throw new IllegalArgumentException(
          "The ledger's URL has a password in it; give the password by its own setting.");
    }
    if (keep.isNegative() || keep.isZero()) {
      throw new IllegalArgumentException("Runs are kept for a time above zero, not " + keep + ".");
    }
  }

  /**
   * An H2 database in one file, which several processes of this machine can use at a time.
   *
   * @param file without an ending; {@code .mv.db} is added. Its folder is made when missing.
   * @throws IllegalArgumentException when the path has a semicolon, which H2 can't have in a URL
   */
  public static LedgerSettings file(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (absolute.toString().contains(";")) {
      throw new IllegalArgumentException("The ledger's path has a semicolon in it: " + absolute);
    }
    return new LedgerSettings(FILE + absolute + FILE_OPTIONS, "demarche", "", DEFAULT_KEEP);
  }

  public LedgerSettings withKeep(Duration other) {
    return new LedgerSettings(url, user, password, other);
  }

  boolean isH2() {
    return url.startsWith("jdbc:h2:");
  }

  /** What a message calls it: the file, or the URL without its options. */
  public String place() {
    String bare = url.split("[;?]", 2)[0];
    return bare.startsWith(FILE) ? bare.substring(FILE.length()) + ".mv.db" : bare;
  }

  /** Without the password and without the options of the URL. */
  @Override
  public String toString() {
    return "LedgerSettings[" + place() + ", user=" + user + ", keep=" + keep + "]";
  }
}
