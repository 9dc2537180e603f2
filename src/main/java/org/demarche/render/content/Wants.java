package org.demarche.render.content;

import java.util.Comparator;
import java.util.List;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.position.Interest;
import org.demarche.model.position.Party;

/**
 * What a party wants.
 *
 * @param party with interests
 * @param interests by rank, then as written; at least one
 */
public record Wants(Party party, List<Interest> interests) {

  public Wants {
    interests = List.copyOf(interests);
  }

  static List<Wants> of(NegotiatingPackage content) {
    return content.parties().stream()
        .map(party -> new Wants(party, interests(party, content)))
        .filter(wants -> !wants.interests().isEmpty())
        .toList();
  }

  private static List<Interest> interests(Party party, NegotiatingPackage content) {
    return content.interests().stream()
        .filter(interest -> interest.party().equals(party.id()))
        .sorted(Comparator.comparingInt(Interest::rank))
        .toList();
  }
}
