package org.demarche.checks.reference;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Element;
import org.demarche.model.term.Severity;

/** D210. */
@AutoService(Check.class)
public final class FormerId implements Check {

  private static final Rule RULE =
      new Rule(
          "D210",
          Severity.WARNING,
          "Former id that is still in use",
          """
          `was` says which id an element had in an earlier edition, so that a comparison knows it \
          again. An id that an element of this definition still has is nobody's former id: the \
          comparison would take that element for the one of the earlier edition.""",
          "Remove `was`, or give the former id there.",
          """
          measures:
            - id: freeze
            - id: test-ban
              was: freeze    # the other one still has it
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return definition
        .content()
        .elements()
        .filter(element -> !element.was().isEmpty())
        .flatMap(
            element ->
                definition.index().find(element.was()).stream()
                    .map(present -> finding(definition, element, present)));
  }

  private static Finding finding(Definition definition, Element element, Element present) {
    return RULE.at(
        definition,
        element.pointer() + "/was",
        "\"%s\" is no former id: %s has it".formatted(element.was(), FindingWords.name(present)),
        element.was(),
        "an id that no element has any more");
  }
}
