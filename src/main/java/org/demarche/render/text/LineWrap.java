package org.demarche.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines for a terminal, broken between words; a word that is longer than a line stays whole.
 *
 * @param columns of the terminal; {@link Integer#MAX_VALUE} where nothing is to be broken
 */
public record LineWrap(int columns) {

  /** Less is no column to read. */
  private static final int LEAST = 40;

  /** A paragraph's lines begin with a word; all else is a list, a heading, an example. */
  private static final Pattern PROSE = Pattern.compile("[\\p{L}\"(`*].*");

  public LineWrap {
    columns = Math.max(columns, LEAST);
  }

  /**
   * Words after what stands in their line already; further lines are indented.
   *
   * @param begun how many columns of the first line are taken
   */
  String words(int begun, String words, String indent) {
    StringBuilder text = new StringBuilder();
    int column = begun;
    String gap = "";
    for (String word : words.split(" ", -1)) {
      int width = TerminalWidth.width(word);
      if (column > indent.length() && column + gap.length() + width > columns) {
        text.append('\n').append(indent);
        column = indent.length();
      } else {
        text.append(gap);
        column += gap.length();
      }
      text.append(word);
      column += width;
      gap = " ";
    }
    return text.toString();
  }

  /** A text of paragraphs, which are set anew; lines of any other kind stay as they are. */
  public String paragraphs(String text) {
    if (columns == Integer.MAX_VALUE) {
      return text;
    }
    List<String> lines = new ArrayList<>();
    boolean open = false;
    for (String line : text.split("\n", -1)) {
      boolean prose = PROSE.matcher(line).matches();
      if (prose && open) {
        lines.add(lines.remove(lines.size() - 1) + " " + line);
      } else {
        lines.add(line);
      }
      open = prose;
    }
    return String.join(
        "\n",
        lines.stream()
            .map(line -> PROSE.matcher(line).matches() ? words(0, line, "") : line)
            .toList());
  }
}
