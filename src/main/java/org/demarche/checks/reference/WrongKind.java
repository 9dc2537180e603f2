package org.demarche.checks.reference;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Element;
import org.demarche.model.term.Severity;

/** D206. */
@AutoService(Check.class)
public final class WrongKind implements Check {

  private static final Rule RULE =
      new Rule(
          "D206",
          Severity.ERROR,
          "Reference to the wrong kind of element",
          """
          A reference must lead to a kind of element that makes sense where it stands: who acts is \
          a party, what a position is about is a measure, and so on. A linkage ties measures, \
          parts, phases, obligations, commitments, outside tracks and the package; a trigger can \
          only stand on the right of suspended-by. Where two elements have the id, it is enough that one \
          of them fits; that they are two is the matter of D202.""",
          "Name an element of the kind that is wanted.",
          """
          measures:
            - id: test-moratorium
              part: missiles     # an issue area, not a part
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    Map<String, List<Element>> byId =
        definition.content().elements().collect(Collectors.groupingBy(Element::id));
    return References.of(definition).stream()
        .filter(
            reference ->
                byId.getOrDefault(reference.id(), List.of()).stream().noneMatch(reference::allows))
        .flatMap(
            reference ->
                definition.index().find(reference.id()).stream()
                    .map(element -> finding(definition, reference, element)));
  }

  private static Finding finding(Definition definition, Reference reference, Element element) {
    return RULE.at(
        definition,
        reference.pointer(),
        "\"%s\" names %s (\"%s\")"
            .formatted(reference.id(), FindingWords.a(element.kind()), element.title()),
        FindingWords.a(element.kind()),
        reference.wanted());
  }
}
