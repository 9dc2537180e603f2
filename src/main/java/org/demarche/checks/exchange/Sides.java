package org.demarche.checks.exchange;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.checks.reference.References;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;
import org.demarche.model.term.Role;

/** Who stands on which side. */
final class Sides {

  /** Places of the ids of ties. */
  private static final Pattern TIE = Pattern.compile("/linkages/\\d+/(from|to/\\d+)");

  private Sides() {}

  static boolean has(Definition definition, Role role) {
    return definition.content().parties().stream().anyMatch(p -> p.roles().contains(role));
  }

  /** Whether asks and offers can be told apart. */
  static boolean areKnown(Definition definition) {
    return has(definition, Role.PROPOSER) && has(definition, Role.COUNTERPART);
  }

  /**
   * Whether every tie leads to one thing: a tie that leads to none, or to one of several with the
   * same id, may be what answers a measure.
   */
  static boolean haveKnownTies(Definition definition) {
    Map<String, Long> elements =
        definition
            .content()
            .elements()
            .collect(Collectors.groupingBy(Element::id, Collectors.counting()));
    return References.of(definition).stream()
        .filter(reference -> TIE.matcher(reference.pointer()).matches())
        .allMatch(reference -> elements.getOrDefault(reference.id(), 0L) == 1);
  }
}
