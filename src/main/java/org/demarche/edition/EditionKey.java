package org.demarche.edition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an edition: {@code us-dprk-1998@3} is the third edition of that package. The ledger
 * adds the start of a digest of the documents ({@code us-dprk-1998@3.1a2b3c4d}), since numbers
 * begin again when somebody empties the output folder, and another edition 1 must not pass for the
 * one that was sent.
 *
 * @param packageId of its package
 * @param number from 1
 * @param print the start of a digest in hexadecimal; empty for none
 */
public record EditionKey(String packageId, int number, String print) {

  private static final int PRINT_LENGTH = 8;
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "(?<id>%s)@(?<number>%s)(?:\\.(?<print>[0-9a-f]{1,%d}))?"
              .formatted(Manifest.PACKAGE_ID, NUMBER, PRINT_LENGTH));

  public EditionKey {
    if (!Manifest.isPackageId(packageId) || number < 1) {
      throw new IllegalArgumentException("not an edition: " + packageId + "@" + number);
    }
  }

  /** Without a digest. */
  public EditionKey(String packageId, int number) {
    this(packageId, number, "");
  }

  /** Reads what {@link #toString} gives; empty for any other text. */
  public static Optional<EditionKey> parse(String text) {
    Matcher key = GRAMMAR.matcher(text);
    if (!key.matches()) {
      return Optional.empty();
    }
    String print = key.group("print");
    return Optional.of(
        new EditionKey(
            key.group("id"), Integer.parseInt(key.group("number")), print == null ? "" : print));
  }

  /** Whether this text is the number of an edition, which is the name of its folder too. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /**
   * The same edition, with the documents that it has now.
   *
   * @param digest in hexadecimal, of which the start is taken
   */
  public EditionKey withPrint(String digest) {
    return new EditionKey(
        packageId, number, digest.substring(0, Math.min(PRINT_LENGTH, digest.length())));
  }

  /** In a sentence: {@code us-dprk-1998 edition 3}. */
  public String words() {
    return packageId + " edition " + number;
  }

  /** As people and programs write it: {@code us-dprk-1998@3}. */
  @Override
  public String toString() {
    return packageId + "@" + number + (print.isEmpty() ? "" : "." + print);
  }
}
