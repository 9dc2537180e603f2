package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Role;
import org.demarche.model.term.Severity;

/** D204. */
@AutoService(Check.class)
public final class MissingSide implements Check {

  private static final Rule RULE =
      new Rule(
          "D204",
          Severity.ERROR,
          "No proposer or no counterpart",
          """
          A package is put by somebody to somebody: at least one party must be a proposer and at \
          least one a counterpart. Whether a measure is an ask or an offer follows from these \
          roles, so that nothing can be said of a package without them.""",
          "Give the party that puts the package on the table the role proposer, and the one that is"
              + " asked to accept it the role counterpart.",
          """
          parties:
            - id: us
              roles: [proposer]
            - id: dprk
              roles: [observer]    # nobody is the counterpart
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public boolean needsWhole() {
    return true;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    return Stream.of(Role.PROPOSER, Role.COUNTERPART)
        .filter(role -> !Sides.has(definition, role))
        .map(
            role ->
                RULE.at(
                    definition,
                    "/parties",
                    "no party is a " + role.words(),
                    roles(definition),
                    "a party with the role " + role.key()));
  }

  private static String roles(Definition definition) {
    return FindingWords.and(
        definition.content().parties().stream()
            .flatMap(party -> party.roles().stream())
            .distinct()
            .map(role -> FindingWords.a(role.words()))
            .toList());
  }
}
