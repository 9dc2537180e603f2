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
 * @param interests the ranked ones, the foremost first, then the others; at least one
 */
public record Wants(Party party, List<Interest> interests) {

  /** The foremost first; those without a rank last, as they are written. */
  static final Comparator<Interest> FOREMOST_FIRST =
      Comparator.comparingInt(
          interest -> interest.rank() == 0 ? Integer.MAX_VALUE : interest.rank());

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
        .sorted(FOREMOST_FIRST)
        .toList();
  }
}
