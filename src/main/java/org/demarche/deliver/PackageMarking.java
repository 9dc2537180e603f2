package org.demarche.deliver;

import java.util.List;
import org.demarche.model.Definition;
import org.demarche.model.Finding;
import org.demarche.model.MarkingOrder;
import org.demarche.model.Rule;
import org.demarche.model.Severity;

/** Whether a definition says who may have it. */
public final class PackageMarking {

  private static final Rule WARNING = DistributionRules.PACKAGE_MARKING;
  private static final Rule ERROR =
      new Rule(
          WARNING.code(),
          Severity.ERROR,
          WARNING.title(),
          WARNING.explanation(),
          WARNING.remedy(),
          WARNING.example());

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
        (required ? ERROR : WARNING).at(definition, "/marking", message, marking, levels));
  }
}
