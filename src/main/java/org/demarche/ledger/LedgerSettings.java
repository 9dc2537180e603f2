package org.demarche.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the ledger is.
 *
 * @param url of JDBC, either {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}; no password in it
 * @param user of the database
 * @param password may be empty; never printed
 * @param keep how long runs and jobs are kept, by default 400 days
 */
public record LedgerSettings(String url, String user, String password, Duration keep) {

  /** A year and some weeks, so that a night can be compared with that of a year ago. */
  public static final int DEFAULT_KEEP_DAYS = 400;

  /** The same as a duration. */
  public static final Duration DEFAULT_KEEP = Duration.ofDays(DEFAULT_KEEP_DAYS);

  /** Of the file's name. */
  private static final String ENDING = ".db";

  static final String FORMER_ENDING = ".mv.db";

  private static final String FILE = "jdbc:sqlite:";
  private static final String SERVER = "jdbc:postgresql:";

  /** A user before a host, as in {@code //user:secret@host}, or a key such as sslpassword. */
  private static final Pattern SECRET =
      Pattern.compile("//.*@|(?:password|passphrase|secret|pwd)[^=&;]*=", Pattern.CASE_INSENSITIVE);

  /** How a URL begins, also one that is written as other programs want it. */
  private static final Pattern URL =
      Pattern.compile("jdbc:.*|[a-z][a-z0-9+.-]*://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * Refuses what would be told wrongly later.
   *
   * @throws IllegalArgumentException for another database, or for a password in the URL, where logs
   *     and messages would show it; the message does not have the URL
   */
  public LedgerSettings {
    if (hasSecret(url)) {
      throw new IllegalArgumentException(
          "The ledger's URL has a user or a password in it; give them by their own settings.");
    }
    if (!url.startsWith(FILE) && !url.startsWith(SERVER)) {
      throw new IllegalArgumentException(
          "The ledger is the path of a file, or a URL that begins with " + SERVER + ".");
    }
    if (keep.isNegative() || keep.isZero()) {
      throw new IllegalArgumentException("Runs are kept for a time above zero, not " + keep + ".");
    }
  }

  /** Whether a URL holds what nobody may read, so that it must not be printed. */
  public static boolean hasSecret(String url) {
    return isUrl(url) && SECRET.matcher(url).find();
  }

  /** Whether a text is a URL, of whatever kind, and not the path of a file. */
  public static boolean isUrl(String text) {
    return URL.matcher(text).matches();
  }

  /**
   * An SQLite database in one file, which several processes of this machine can use at a time.
   *
   * @param file without an ending; {@code .db} is added. Its folder is made when missing.
   * @throws IllegalArgumentException when the path has a question mark, which begins options in a
   *     URL
   */
  public static LedgerSettings file(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    if (absolute.toString().contains("?")) {
      throw new IllegalArgumentException("The ledger's path has a question mark in it: " + file);
    }
    return new LedgerSettings(FILE + absolute + ENDING, "", "", DEFAULT_KEEP);
  }

  public LedgerSettings withKeep(Duration other) {
    return new LedgerSettings(url, user, password, other);
  }

  /** The file of the database; empty for a server. */
  public Optional<Path> file() {
    return url.startsWith(FILE)
        ? Optional.of(Path.of(bare().substring(FILE.length())))
        : Optional.empty();
  }

  /**
   * Whether there is a ledger to open, of the former version too; a server is taken to be there.
   */
  public boolean isThere() {
    return file().isEmpty() || file().filter(Files::exists).or(this::former).isPresent();
  }

  /** The file beside it in which the version before kept it; empty if there is none. */
  Optional<Path> former() {
    return file()
        .map(Path::toString)
        .filter(name -> name.endsWith(ENDING))
        .map(name -> Path.of(name.substring(0, name.length() - ENDING.length()) + FORMER_ENDING))
        .filter(Files::exists);
  }

  /** What a message calls it: the file, or the URL without its options. */
  public String place() {
    return file().map(Path::toString).orElse(bare());
  }

  private String bare() {
    return url.split("[;?]", 2)[0];
  }

  /** Without the password and without the options of the URL. */
  @Override
  public String toString() {
    return "LedgerSettings[" + place() + ", user=" + user + ", keep=" + keep + "]";
  }
}
