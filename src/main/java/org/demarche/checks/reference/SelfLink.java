package org.demarche.checks.reference;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.Pointers;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.position.Party;
import org.demarche.model.term.Severity;

/** D205. */
@AutoService(Check.class)
public final class SelfLink implements Check {

  private static final Rule RULE =
      new Rule(
          "D205",
          Severity.ERROR,
          "Link to itself",
          """
          Nothing can require, open the way for or be given in return for itself; no party is part \
          of itself, also not by way of others; and a measure cannot come before itself in a \
          constraint.""",
          "Name the other element that is meant, or remove the link.",
          """
          linkages:
            - kind: requires
              from: test-moratorium
              to: [test-moratorium]
          """);

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    var content = definition.content();
    Stream<Finding> linkages =
        content.linkages().stream()
            .flatMap(e -> among(definition, e.from(), e.to(), e.pointer() + "/to"));
    Stream<Finding> obligations =
        content.commitments().stream()
            .flatMap(commitment -> commitment.obligations().stream())
            .flatMap(e -> among(definition, e.id(), e.requires(), e.pointer() + "/requires"));
    Stream<Finding> constraints =
        content.constraints().stream()
            .flatMap(
                e ->
                    e.mustInclude().stream()
                        .flatMap(id -> among(definition, id, e.before(), e.pointer() + "/before")));
    return Stream.of(linkages, obligations, constraints, parties(definition)).flatMap(s -> s);
  }

  private static Stream<Finding> among(
      Definition definition, String id, List<String> targets, String list) {
    return IntStream.range(0, targets.size())
        .filter(i -> targets.get(i).equals(id))
        .mapToObj(
            i ->
                RULE.at(
                    definition,
                    Pointers.item(definition, list, i, id),
                    "\"%s\" is tied to itself".formatted(id),
                    id,
                    "the id of another element"));
  }

  private static Stream<Finding> parties(Definition definition) {
    List<Finding> findings = new ArrayList<>();
    Set<String> walked = new HashSet<>();
    for (Party party : definition.content().parties()) {
      List<Party> line = new ArrayList<>();
      Optional<Party> next = Optional.of(party);
      while (next.isPresent() && walked.add(next.get().id())) {
        line.add(next.get());
        next = outer(definition, next.get());
      }
      int start = next.map(line::indexOf).orElse(-1);
      if (start >= 0) {
        findings.add(loop(definition, line.subList(start, line.size())));
      }
    }
    return findings.stream();
  }

  private static Optional<Party> outer(Definition definition, Party party) {
    return Optional.ofNullable(party.partOf())
        .flatMap(id -> definition.index().find(id, Party.class));
  }

  private static Finding loop(Definition definition, List<Party> line) {
    Party first = line.get(0);
    Stream<String> round = Stream.concat(line.stream().skip(1), Stream.of(first)).map(Party::id);
    return RULE.at(
        definition,
        first.pointer() + "/partOf",
        "party %s is part of %s"
            .formatted(first.id(), round.collect(Collectors.joining(", which is part of "))),
        first.partOf() == null ? "" : first.partOf(),
        "a party that is not itself part of " + first.id());
  }
}
