package org.demarche.model.measure;

import org.demarche.model.Alone;
import org.demarche.model.term.AuthorityKind;
import org.jspecify.annotations.Nullable;

/**
 * A consent that no measure may need. Where no party is named, the kind may stand alone in a
 * definition.
 *
 * @param kind the kind of consent
 * @param party id of the party whose consent is meant, or null for anybody's
 */
public record ForbiddenAuthority(@Alone AuthorityKind kind, @Nullable String party) {

  /** Whether the consent is of this kind, and of this party where one is named. */
  public boolean forbids(Authority authority) {
    return authority.kind() == kind && (party == null || party.equals(authority.party()));
  }
}
