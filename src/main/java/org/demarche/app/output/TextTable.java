package org.demarche.app.output;

/**
 * Labels with texts beside them, in 80 columns; a word that is longer than a line is not broken.
 */
final class TextTable {

  private static final int WIDTH = 80;
  private static final int LABEL = 18;

  private final StringBuilder text = new StringBuilder();

  /** A row; long text goes on in the next line, below its beginning. */
  void row(String label, String words) {
    StringBuilder line = new StringBuilder(label);
    pad(line);
    boolean begun = false;
    for (String word : words.split(" ", -1)) {
      if (begun && line.length() + 1 + word.length() > WIDTH) {
        end(line);
        line = new StringBuilder();
        pad(line);
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    end(line);
  }

  String text() {
    return text.toString();
  }

  private static void pad(StringBuilder line) {
    line.append(" ".repeat(Math.max(1, LABEL - line.length())));
  }

  private void end(StringBuilder line) {
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
