package org.demarche.checks.reference;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.Nearest;
import org.demarche.checks.UnreadElements;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Element;
import org.demarche.model.term.Severity;

/** D201. */
@AutoService(Check.class)
public final class UnknownId implements Check {

  private static final Rule RULE =
      new Rule(
          "D201",
          Severity.ERROR,
          "Reference to an unknown id",
          """
          Every reference must be the id of an element of the same definition. An id that no \
          element has is most often a slip of the pen, and the finding names the nearest id that \
          there is. What a constraint must include is judged by D303 instead: there the missing \
          measure is the fault.""",
          "Correct the id, or add the element that it names.",
          """
          measures:
            - id: envoy-visit
              by: [usa]      # the party's id is "us"
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    Nearest nearest = new Nearest(definition.index().elements().stream().map(Element::id).toList());
    UnreadElements unread = new UnreadElements(definition);
    return References.of(definition).stream()
        .filter(reference -> reference.dangles(definition, unread))
        .filter(reference -> !reference.pointer().contains("/mustInclude/"))
        .map(reference -> finding(definition, nearest, reference));
  }

  private static Finding finding(Definition definition, Nearest nearest, Reference reference) {
    return RULE.at(
        definition,
        reference.pointer(),
        "no element has the id \"%s\"".formatted(reference.id()),
        reference.id(),
        reference.wanted()
            + nearest.to(reference.id()).map(id -> "; the nearest is " + id).orElse(""));
  }
}
