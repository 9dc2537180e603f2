package org.demarche.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.meaning.Pack.Measure;
import org.demarche.meaning.Pack.Party;
import org.demarche.meaning.Pack.Tie;

/** Who gives, who asks, and what stands against what. */
record Exchange(Pack pack) {

  String direction(String measureId) {
    return direction(pack.measure(measureId).orElseThrow().by());
  }

  private String direction(List<String> by) {
    boolean offers = by.stream().anyMatch(party -> hasRole(party, "proposer", new HashSet<>()));
    boolean isAsked = by.stream().anyMatch(party -> hasRole(party, "counterpart", new HashSet<>()));
    return offers ? (isAsked ? "joint" : "offer") : (isAsked ? "ask" : "contribution");
  }

  private boolean hasRole(String partyId, String role, Set<String> seen) {
    Party party =
        pack.parties().stream().filter(each -> each.id().equals(partyId)).findFirst().orElseThrow();
    return party.roles().contains(role)
        || (party.partOf() != null && seen.add(partyId) && hasRole(party.partOf(), role, seen));
  }

  Set<String> against(String measureId) {
    Set<String> found = new HashSet<>();
    for (Tie tie : World.commonTies(pack)) {
      if (tie.kind().equals("in-return-for")) {
        Set<String> from = standingFor(tie.from());
        Set<String> to =
            tie.to().stream().flatMap(id -> standingFor(id).stream()).collect(Collectors.toSet());
        if (from.contains(measureId)) {
          found.addAll(to);
        }
        if (to.contains(measureId)) {
          found.addAll(from);
        }
      }
    }
    Facts facts = new Facts(pack);
    found.removeIf(other -> other.equals(measureId) || isOfOneSide(measureId, other));
    found.removeIf(other -> facts.isDropped(other) || facts.isDropped(measureId));
    return found;
  }

  /** The members of a group; a commitment whose obligations are not written stands for itself. */
  private Set<String> standingFor(String id) {
    boolean isBare =
        pack.commitments().stream().anyMatch(c -> c.id().equals(id) && c.obligations().isEmpty());
    return isBare ? Set.of(id) : Set.copyOf(pack.spread(id));
  }

  /** Two asks, or two offers. What both do together, and what others do, is of no one side. */
  private boolean isOfOneSide(String measureId, String other) {
    Optional<List<String>> by =
        pack.measure(other).map(Measure::by).or(() -> pack.obligation(other).map(o -> o.by()));
    String mine = direction(measureId);
    return Set.of("ask", "offer").contains(mine)
        && by.filter(parties -> direction(parties).equals(mine)).isPresent();
  }

  private boolean isEnabling(String measureId) {
    return pack.measure(measureId).filter(Measure::enabling).isPresent();
  }

  List<String> unanswered(String direction) {
    return pack.measures().stream()
        .map(Measure::id)
        .filter(id -> direction(id).equals(direction))
        .filter(id -> against(id).stream().allMatch(this::isEnabling))
        .filter(id -> !new Facts(pack).isDropped(id) && !isEnabling(id))
        .toList();
  }
}
