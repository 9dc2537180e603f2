package org.demarche.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.analysis.Consents.ByKind;
import org.demarche.analysis.Consents.Consent;
import org.demarche.analysis.graph.Scope;
import org.demarche.analysis.order.Standing;
import org.demarche.model.measure.Authority;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Party;
import org.demarche.model.term.AuthorityKind;

/** Works out the {@link Consents} of a package. */
final class ConsentFinder {

  private final Scope scope;
  private final Map<String, Standing> standings;

  ConsentFinder(Scope scope, Map<String, Standing> standings) {
    this.scope = scope;
    this.standings = standings;
  }

  Consents consents() {
    List<Measure> alone = scope.sought().stream().filter(this::isAlone).toList();
    List<Measure> proposers = alone.stream().filter(scope::isProposersOwn).toList();
    return new Consents(
        Arrays.stream(AuthorityKind.values()).flatMap(this::byKind).toList(),
        alone,
        scope.sought().stream().filter(measure -> measure.authority().isEmpty()).toList(),
        proposers,
        proposers.stream()
            .filter(measure -> standings.get(measure.id()) == Standing.READY)
            .toList());
  }

  private boolean isAlone(Measure measure) {
    return !measure.authority().isEmpty()
        && measure.authority().stream().allMatch(authority -> isOwnExecutive(measure, authority));
  }

  /** The executive of a party on no acting party's side is, to those that act, another party. */
  private boolean isOwnExecutive(Measure measure, Authority authority) {
    String party = authority.party();
    return authority.kind() == AuthorityKind.EXECUTIVE
        && (party == null
            || measure.by().stream()
                .anyMatch(by -> scope.isWithin(party, by) || scope.isWithin(by, party)));
  }

  private Stream<ByKind> byKind(AuthorityKind kind) {
    List<Measure> needing =
        scope.sought().stream()
            .filter(measure -> measure.authority().stream().anyMatch(one -> one.kind() == kind))
            .toList();
    return needing.isEmpty()
        ? Stream.empty()
        : Stream.of(new ByKind(kind, needing, consents(kind, needing)));
  }

  private List<Consent> consents(AuthorityKind kind, List<Measure> needing) {
    Map<String, List<Measure>> byParty = new LinkedHashMap<>();
    for (Measure measure : needing) {
      measure.authority().stream()
          .filter(authority -> authority.kind() == kind)
          .map(authority -> Objects.requireNonNullElse(authority.party(), ""))
          .distinct()
          .forEach(id -> byParty.computeIfAbsent(id, i -> new ArrayList<>()).add(measure));
    }
    List<Consent> consents = new ArrayList<>();
    byParty.forEach(
        (id, measures) ->
            consents.add(new Consent(scope.index().find(id, Party.class).orElse(null), measures)));
    return consents;
  }
}
