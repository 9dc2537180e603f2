package org.demarche.render.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceText;
import org.demarche.model.term.Severity;

/**
 * Findings as a person reads them: the place, the line with a marker under it, what was met and
 * wanted where the message leaves it open, and what to do.
 *
 * <p>The command line, the report beside a rejected file and the golden cases use the same text.
 * Nothing that a definition holds can steer the terminal.
 */
public final class FindingsText {

  private static final String MARGIN = "    ";
  private static final String VALUE = " ".repeat("  wanted: ".length());
  private static final int LONGEST = 160;

  private final AnsiStyle ink;
  private final LineWrap wrap;

  /** With lines of any length. */
  public FindingsText(AnsiStyle ink) {
    this(ink, Integer.MAX_VALUE);
  }

  /**
   * For a terminal: all but excerpts is broken between words.
   *
   * @param columns how wide it is
   */
  public FindingsText(AnsiStyle ink, int columns) {
    this.ink = ink;
    this.wrap = new LineWrap(columns);
  }

  /** All findings of a file, one after the other, each followed by an empty line. */
  public String of(SourceText source, List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    findings.forEach(finding -> text.append(of(source, finding)).append('\n'));
    return text.toString();
  }

  /** One finding: some lines, each with its line feed. */
  public String of(SourceText source, Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(head(finding));
    excerpt(source, finding, lines);
    if (adds(finding.found(), finding)) {
      lines.add(
          "  "
              + ink.write(AnsiStyle.Role.ASIDE, "found:  ")
              + value(cut(harmless(finding.found()))));
    }
    if (adds(finding.wanted(), finding)) {
      lines.add(
          "  " + ink.write(AnsiStyle.Role.ASIDE, "wanted: ") + value(harmless(finding.wanted())));
    }
    if (!finding.remedy().isBlank()) {
      lines.add("  " + wrap.words(2, harmless(finding.remedy()), "  "));
    }
    return String.join("\n", lines) + "\n";
  }

  /**
   * How many there are, and where: {@code 2 errors, 1 warning in 1 of 3 files}.
   *
   * @param with how many files have findings
   * @param files how many files were looked at
   */
  public static String count(Collection<Finding> findings, long with, int files) {
    if (findings.isEmpty()) {
      return "No findings in " + number(files, "file");
    }
    return tally(findings)
        + " in "
        + (files == 1 ? "1 file" : with + " of " + number(files, "file"));
  }

  /** As above, where every finding is in the file that it is about. */
  public static String count(Collection<Finding> findings, int files) {
    return count(findings, findings.stream().map(f -> f.at().file()).distinct().count(), files);
  }

  /** How many there are: {@code 2 errors, 1 warning}; the empty string if there are none. */
  private static String tally(Collection<Finding> findings) {
    StringJoiner kinds = new StringJoiner(", ");
    for (Severity severity : Severity.values()) {
      long count = findings.stream().filter(f -> f.severity() == severity).count();
      if (count > 0) {
        kinds.add(number(count, word(severity)));
      }
    }
    return kinds.toString();
  }

  private String head(Finding finding) {
    String place = harmless(finding.at().toString()) + ":";
    String code = word(finding.severity()) + " " + finding.code();
    int begun = TerminalWidth.width(place + " " + code + " ");
    return ink.write(AnsiStyle.Role.PLACE, place)
        + " "
        + ink.write(role(finding.severity()), code)
        + " "
        + wrap.words(begun, harmless(finding.message()), MARGIN);
  }

  /** Beside its label. */
  private String value(String words) {
    return wrap.words(VALUE.length(), words, VALUE);
  }

  /** A finding in another file than the definition, for instance a template, has no excerpt. */
  private void excerpt(SourceText source, Finding finding, List<String> lines) {
    String line = source.line(finding.at().line());
    if (line.isBlank() || !finding.at().file().equals(source.file())) {
      return;
    }
    Excerpt excerpt = Excerpt.of(line, finding.at().column(), finding.at().length());
    lines.add(MARGIN + excerpt.line());
    lines.add(
        MARGIN + " ".repeat(excerpt.indent()) + ink.write(AnsiStyle.Role.MARKER, excerpt.marker()));
  }

  /** Whether a value says something that message and remedy don't. */
  private static boolean adds(String value, Finding finding) {
    return !value.isBlank()
        && !finding.message().contains(value)
        && !finding.remedy().contains(value);
  }

  private static AnsiStyle.Role role(Severity severity) {
    return switch (severity) {
      case ERROR -> AnsiStyle.Role.ERROR;
      case WARNING -> AnsiStyle.Role.WARNING;
      case NOTE -> AnsiStyle.Role.NOTE;
    };
  }

  private static String harmless(String text) {
    return TerminalWidth.harmless(text);
  }

  /** What was met can be a whole chapter. */
  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** A count with its noun: {@code 1 file}, {@code 2 files}. */
  public static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
