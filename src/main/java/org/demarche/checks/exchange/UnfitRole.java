package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.checks.Pointers;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Funded;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Party;
import org.demarche.model.term.Role;
import org.demarche.model.term.Severity;

/** D203. */
@AutoService(Check.class)
public final class UnfitRole implements Check {

  private static final Set<Role> MAY_ACT = EnumSet.complementOf(EnumSet.of(Role.OBSERVER));
  private static final Set<Role> MAY_PAY =
      EnumSet.of(Role.PROPOSER, Role.COUNTERPART, Role.CONTRIBUTOR, Role.GUARANTOR, Role.SIGNATORY);
  private static final Set<Role> MAY_VERIFY =
      EnumSet.of(
          Role.PROPOSER,
          Role.COUNTERPART,
          Role.VERIFIER,
          Role.GUARANTOR,
          Role.MEDIATOR,
          Role.SIGNATORY);

  private static final Rule RULE =
      new Rule(
          "D203",
          Severity.ERROR,
          "Party in a role that it cannot have",
          """
          What a party does must fit a role of its own or of a party that it is part of:

          - the parties that act in a measure are not mere observers;
          - who contributes, to a measure or to a part, a phase or the package, is a contributor, \
          proposer, counterpart, guarantor or signatory;
          - who verifies is a verifier, proposer, counterpart, guarantor, mediator or signatory, \
          or the measure is done towards it;
          - nobody stands on the proposer's and the counterpart's side at once.""",
          "Add the role to the party, or name the party that is meant.",
          """
          parties:
            - id: japan
              roles: [observer]
          measures:
            - id: food-programme
              contributions:
                - party: japan      # an observer does not contribute
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  /** A party on whose line a party could not be read may have any role. */
  @Override
  public boolean needsWhole() {
    return true;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return Stream.concat(
        definition.content().parties().stream()
            .filter(party -> isOnBothSides(definition, party))
            .map(party -> bothSides(definition, party)),
        Stream.concat(
            definition.content().measures().stream().flatMap(measure -> unfit(definition, measure)),
            definition.content().funded().flatMap(funded -> paying(definition, funded))));
  }

  private static boolean isOnBothSides(Definition definition, Party party) {
    return definition.index().isOnSide(party.id(), Role.PROPOSER)
        && definition.index().isOnSide(party.id(), Role.COUNTERPART);
  }

  private static Finding bothSides(Definition definition, Party party) {
    return RULE.at(
        definition,
        party.pointer() + "/roles",
        "%s is on the proposer's and on the counterpart's side".formatted(FindingWords.name(party)),
        rolesOf(definition, party),
        "one side");
  }

  private static Stream<Finding> unfit(Definition definition, Measure measure) {
    String at = measure.pointer();
    Stream<Finding> acting =
        among(definition, measure.by(), at + "/by", "acts in measure " + measure.id(), MAY_ACT);
    return Stream.concat(acting, verifying(definition, measure));
  }

  private static Stream<Finding> paying(Definition definition, Funded funded) {
    return IntStream.range(0, funded.contributions().size())
        .boxed()
        .flatMap(
            i ->
                one(
                    definition,
                    funded.contributions().get(i).party(),
                    funded.pointer() + "/contributions/" + i + "/party",
                    "contributes to %s %s".formatted(funded.kind(), funded.id()),
                    MAY_PAY));
  }

  private static Stream<Finding> verifying(Definition definition, Measure measure) {
    if (measure.verification() == null) {
      return Stream.empty();
    }
    String list = measure.pointer() + "/verification/by";
    String does = "verifies measure " + measure.id();
    return measure.verification().by().stream()
        .filter(id -> !measure.towards().contains(id))
        .flatMap(
            id -> {
              int index = measure.verification().by().indexOf(id);
              String at = Pointers.item(definition, list, index, id);
              return one(definition, id, at, does, MAY_VERIFY);
            });
  }

  private static Stream<Finding> among(
      Definition definition, List<String> ids, String list, String does, Set<Role> roles) {
    return IntStream.range(0, ids.size())
        .boxed()
        .flatMap(
            i -> {
              String at = Pointers.item(definition, list, i, ids.get(i));
              return one(definition, ids.get(i), at, does, roles);
            });
  }

  private static Stream<Finding> one(
      Definition definition, String id, String pointer, String does, Set<Role> roles) {
    return definition.index().find(id, Party.class).stream()
        .filter(party -> roles.stream().noneMatch(r -> definition.index().isOnSide(id, r)))
        .map(
            party ->
                RULE.at(
                    definition,
                    pointer,
                    "%s %s, but is only %s"
                        .formatted(FindingWords.name(party), does, rolesOf(definition, party)),
                    id,
                    "a party that is "
                        + FindingWords.a(
                            FindingWords.or(roles.stream().map(Role::words).toList()))));
  }

  private static String rolesOf(Definition definition, Party party) {
    return FindingWords.and(
        definition.index().line(party.id()).stream()
            .flatMap(one -> one.roles().stream())
            .distinct()
            .map(role -> FindingWords.a(role.words()))
            .toList());
  }
}
