package org.demarche.deliver.list;

import java.util.List;
import org.demarche.model.Definition;
import org.demarche.model.MarkingOrder;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;

/** Whether a definition says who may have it. */
public final class PackageMarking {

  /** A definition without a marking, or with one that is no level. */
  public static final Rule RULE =
      new Rule(
          "D514",
          Severity.WARNING,
          "The package has no marking among the levels",
          """
          Who may have a package is decided by its `marking`, which is one of the levels of the setting \
          `markings`. A package without one counts as the highest level, unless the setting `unmarked` \
          says otherwise; one with another text goes to nobody. This is looked at where the house sets \
          `markings` or `marking-required`; with `marking-required = true` it is an error.\
          """,
          "Give the package one of the levels as its \"marking\".",
          """
          marking: Confidental
          """);

  private static final Rule AS_ERROR =
      new Rule(
          RULE.code(),
          Severity.ERROR,
          RULE.title(),
          RULE.explanation(),
          RULE.remedy(),
          RULE.example());

  private PackageMarking() {}

  /**
   * A finding if the marking is missing, blank, or no level.
   *
   * @param required whether it is an error rather than a warning
   */
  public static List<Finding> check(Definition definition, MarkingOrder order, boolean required) {
    String marking = definition.content().marking();
    if (!marking.isBlank() && order.knows(marking)) {
      return List.of();
    }
    String message =
        marking.isBlank()
            ? "The package has no marking"
            : "\"%s\" is not among the levels of marking".formatted(marking);
    String levels = "one of " + String.join(", ", order.levels());
    return List.of(
        (required ? AS_ERROR : RULE).at(definition, "/marking", message, marking, levels));
  }
}
