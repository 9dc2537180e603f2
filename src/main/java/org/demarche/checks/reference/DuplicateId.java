package org.demarche.checks.reference;

import com.google.auto.service.AutoService;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.measure.Element;
import org.demarche.model.term.Severity;

/** D202. */
@AutoService(Check.class)
public final class DuplicateId implements Check {

  private static final Rule RULE =
      new Rule(
          "D202",
          Severity.ERROR,
          "Id used twice",
          """
          An id names one element of a definition, whatever its kind; the package itself counts. \
          With two of them a reference would have two meanings.""",
          "Give one of the two another id, and check which of them each reference means.",
          """
          parties:
            - id: iaea
          sources:
            - id: iaea       # the party has it already
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    Map<String, Element> first = new HashMap<>();
    return definition
        .content()
        .elements()
        .sorted(
            Comparator.comparingInt((Element element) -> place(definition, element).line())
                .thenComparingInt(element -> place(definition, element).column()))
        .flatMap(
            element ->
                Optional.ofNullable(first.putIfAbsent(element.id(), element)).stream()
                    .map(earlier -> finding(definition, earlier, element)));
  }

  private static SourceLocation place(Definition definition, Element element) {
    return definition.places().value(element.pointer() + "/id");
  }

  private static Finding finding(Definition definition, Element first, Element second) {
    return RULE.at(
        definition,
        second.pointer() + "/id",
        "the id \"%s\" belongs to %s in line %d already"
            .formatted(second.id(), FindingWords.name(first), place(definition, first).line()),
        second.id(),
        "an id that no other element has");
  }
}
