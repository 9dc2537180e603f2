package org.demarche.app.output;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.app.output.RuleCatalogue.Family;
import org.demarche.model.Rule;

/** The catalogue for people: on a terminal, and as a page of the documentation. */
public final class RuleText {

  private RuleText() {}

  /** One line a rule. */
  public static String list() {
    return families().stream()
            .map(family -> family.codes() + "  " + family.title() + "\n" + lines(family))
            .collect(Collectors.joining("\n"))
        + "\nMore about one of them: demarche explain CODE\n";
  }

  private static String lines(Family family) {
    return family.rules().stream()
        .map(rule -> "  %s  %-7s  %s%n".formatted(rule.code(), rule.severity().key(), rule.title()))
        .collect(Collectors.joining());
  }

  /** All that there is to say about one rule. */
  public static String explain(Rule rule) {
    return rule.code()
        + " ("
        + rule.severity().key()
        + "): "
        + rule.title()
        + "\n\n"
        + rule.explanation().strip()
        + "\n\nWhat to do: "
        + rule.remedy()
        + "\n"
        + (rule.example().isBlank() ? "" : "\nAn example that breaks it:\n\n" + example(rule));
  }

  /** The page of the documentation, as CommonMark. */
  public static String markdown() {
    return """
        # Findings

        Every finding has a code. `demarche explain CODE` prints the same text. Errors stop the
        document; warnings are printed in its annex, and count as errors under `--strict`. This page
        is made by `demarche explain --markdown`.
        """
        + families().stream().map(RuleText::section).collect(Collectors.joining());
  }

  private static String section(Family family) {
    return "\n## "
        + family.codes()
        + " "
        + family.title()
        + "\n"
        + family.rules().stream().map(RuleText::entry).collect(Collectors.joining());
  }

  private static String entry(Rule rule) {
    return "\n### "
        + rule.code()
        + " "
        + rule.title()
        + "\n\n*"
        + rule.severity().key()
        + "*\n\n"
        + markdown(rule);
  }

  /** What a rule asks and what to do about a finding of it, as CommonMark without a heading. */
  public static String markdown(Rule rule) {
    return rule.explanation().strip()
        + "\n\n**What to do:** "
        + rule.remedy()
        + "\n"
        + (rule.example().isBlank() ? "" : "\nAn example that breaks it:\n\n" + example(rule));
  }

  private static String example(Rule rule) {
    return rule.example().stripTrailing().indent(4);
  }

  private static List<Family> families() {
    return Arrays.stream(Family.values()).filter(family -> !family.rules().isEmpty()).toList();
  }
}
