package org.demarche.ledger.entry;

/** Text as a column takes it. */
final class ColumnText {

  /** The most characters of a cause, a summary, a detail or a file. */
  static final int LONG = 4000;

  private ColumnText() {}

  /** Without the character 0, which PostgreSQL refuses, and cut where it is too long. */
  static String fit(String text, int most) {
    String clean = text.replace('\0', ' ');
    if (clean.length() <= most) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(most - 2)) ? most - 2 : most - 1;
    return clean.substring(0, end) + "…";
  }
}
