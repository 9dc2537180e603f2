package org.demarche.model.finding;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /**
   * As much of it as the findings point into; the other lines are empty, and the last ones gone.
   */
  public SourceText pointedIntoBy(Collection<Finding> findings) {
    Set<Integer> wanted =
        findings.stream().map(finding -> finding.at().line()).collect(Collectors.toSet());
    int last = wanted.stream().mapToInt(number -> Math.min(number, lines.size())).max().orElse(0);
    return new SourceText(
        file,
        IntStream.rangeClosed(1, last)
            .mapToObj(number -> wanted.contains(number) ? line(number) : "")
            .toList());
  }

  /** The line with this number from 1, or the empty string where there is none. */
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
