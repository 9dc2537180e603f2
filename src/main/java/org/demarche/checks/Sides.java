package org.demarche.checks;

import org.demarche.model.Definition;
import org.demarche.model.Role;

/** Who stands on which side. */
final class Sides {

  private Sides() {}

  static boolean has(Definition definition, Role role) {
    return definition.content().parties().stream().anyMatch(p -> p.roles().contains(role));
  }

  /** Whether asks and offers can be told apart. */
  static boolean areKnown(Definition definition) {
    return has(definition, Role.PROPOSER) && has(definition, Role.COUNTERPART);
  }
}
