package org.demarche.checks.exchange;

import java.util.regex.Pattern;
import org.demarche.checks.reference.References;
import org.demarche.model.Definition;
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

  /** Whether every tie leads to something: one that does not may be what answers a measure. */
  static boolean haveKnownTies(Definition definition) {
    return References.of(definition).stream()
        .filter(reference -> TIE.matcher(reference.pointer()).matches())
        .noneMatch(reference -> definition.index().find(reference.id()).isEmpty());
  }
}
