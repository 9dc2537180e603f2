package org.demarche.model.finding;

import java.util.List;

/**
 * The text of a file that findings point into.
 *
 * @param file as the user named it
 * @param lines without their ends; characters that could not be read are U+FFFD
 */
public record SourceText(String file, List<String> lines) {

  public SourceText {
    lines = List.copyOf(lines);
  }

  /** Splits at LF, CRLF and CR. */
  public static SourceText of(String file, String text) {
    return new SourceText(file, List.of(text.split("\r\n|\r|\n", -1)));
  }

  /** The line with this number from 1, or the empty string where there is none. */
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
