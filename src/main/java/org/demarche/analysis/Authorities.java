package org.demarche.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.analysis.Consents.Consent;
import org.demarche.model.Authority;
import org.demarche.model.AuthorityKind;
import org.demarche.model.Measure;
import org.demarche.model.Party;

/** Works out the {@link Consents} of a package. */
final class Authorities {

  private final Scope scope;
  private final Map<String, Standing> standings;

  Authorities(Scope scope, Map<String, Standing> standings) {
    this.scope = scope;
    this.standings = standings;
  }

  Consents consents() {
    List<Measure> alone = scope.sought().stream().filter(this::isAlone).toList();
    List<Measure> proposers = alone.stream().filter(scope::isProposersOwn).toList();
    return new Consents(
        alone,
        consents(AuthorityKind.LEGISLATIVE),
        consents(AuthorityKind.INTERNATIONAL_BODY),
        consents(AuthorityKind.OTHER_PARTY),
        scope.sought().stream().filter(measure -> measure.authority().isEmpty()).toList(),
        proposers,
        proposers.stream()
            .filter(measure -> standings.get(measure.id()) == Standing.READY)
            .toList());
  }

  private boolean isAlone(Measure measure) {
    return !measure.authority().isEmpty()
        && measure.authority().stream()
            .allMatch(authority -> kind(measure, authority) == AuthorityKind.EXECUTIVE);
  }

  /** The executive of a party on no acting party's side is, to those that act, another party. */
  private AuthorityKind kind(Measure measure, Authority authority) {
    String party = authority.party();
    boolean foreign =
        authority.kind() == AuthorityKind.EXECUTIVE
            && party != null
            && measure.by().stream()
                .noneMatch(by -> scope.isWithin(party, by) || scope.isWithin(by, party));
    return foreign ? AuthorityKind.OTHER_PARTY : authority.kind();
  }

  private List<Consent> consents(AuthorityKind kind) {
    Map<String, List<Measure>> byParty = new LinkedHashMap<>();
    for (Measure measure : scope.sought()) {
      measure.authority().stream()
          .filter(authority -> kind(measure, authority) == kind)
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
