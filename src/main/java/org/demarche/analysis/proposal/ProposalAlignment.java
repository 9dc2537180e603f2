package org.demarche.analysis.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.analysis.proposal.ProposalComparison.Lone;
import org.demarche.analysis.proposal.ProposalComparison.Stand;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Area;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Position;
import org.demarche.model.position.Scale;
import org.demarche.model.term.Status;

/**
 * Finds which element of one proposal answers which of the other: the one of the same id, also by
 * {@code was}; else the only one that is left in the same area and by the same parties, or, for
 * positions, on the same measure and scale.
 */
final class ProposalAlignment {

  /** A proposal with its elements by id. */
  record Side(NegotiatingPackage content, Index index) {}

  private final Side ours;
  private final Side theirs;
  private final Map<Measure, Measure> measures;
  private final Map<Position, Position> positions;

  ProposalAlignment(NegotiatingPackage first, NegotiatingPackage second) {
    ours = new Side(first, Index.of(first));
    theirs = new Side(second, Index.of(second));
    measures =
        align(
            sought(ours), sought(theirs), ProposalAlignment::question, ProposalAlignment::question);
    Map<String, String> answers = new HashMap<>();
    measures.forEach((one, other) -> answers.put(other.id(), one.id()));
    positions =
        align(
            ours.content().positions(),
            theirs.content().positions(),
            one -> question(one, one.measure()),
            one -> question(one, answers.getOrDefault(one.measure(), one.measure())));
  }

  private static Optional<?> question(Measure measure) {
    return Optional.ofNullable(measure.area()).map(area -> List.of(area, Set.copyOf(measure.by())));
  }

  private static Optional<?> question(Position position, String measure) {
    return Optional.of(List.of(measure, scale(position)));
  }

  private static String scale(Position position) {
    Scale scale = position.scale();
    return scale == null ? "" : scale.quantity() + " in " + scale.unit();
  }

  /** Of two with one id the first counts. */
  private static List<Measure> sought(Side side) {
    Set<String> seen = new HashSet<>();
    return side.content().measures().stream()
        .filter(measure -> measure.status() != Status.DROPPED && seen.add(measure.id()))
        .toList();
  }

  /** Ours by their answers in theirs. */
  private static <E extends Element> Map<E, E> align(
      List<E> ours,
      List<E> theirs,
      Function<E, Optional<?>> question,
      Function<E, Optional<?>> answer) {
    Map<String, E> byId = new HashMap<>();
    theirs.forEach(other -> byId.putIfAbsent(other.id(), other));
    theirs.forEach(other -> byId.putIfAbsent(other.was(), other));
    Map<E, E> aligned = new LinkedHashMap<>();
    Set<E> taken = new HashSet<>();
    for (E one : ours) {
      Stream.of(one.id(), one.was())
          .flatMap(id -> Stream.ofNullable(id.isEmpty() ? null : byId.get(id)))
          .filter(taken::add)
          .findFirst()
          .ifPresent(other -> aligned.put(one, other));
    }
    Map<Object, List<E>> asked =
        byQuestion(ours.stream().filter(one -> !aligned.containsKey(one)), question);
    Map<Object, List<E>> answered =
        byQuestion(theirs.stream().filter(other -> !taken.contains(other)), answer);
    asked.forEach(
        (key, some) -> {
          List<E> others = answered.getOrDefault(key, List.of());
          if (some.size() == 1 && others.size() == 1) {
            aligned.put(some.get(0), others.get(0));
          }
        });
    return aligned;
  }

  private static <E> Map<Object, List<E>> byQuestion(
      Stream<E> elements, Function<E, Optional<?>> question) {
    Map<Object, List<E>> groups = new LinkedHashMap<>();
    elements.forEach(
        one ->
            question
                .apply(one)
                .ifPresent(key -> groups.computeIfAbsent(key, k -> new ArrayList<>()).add(one)));
    return groups;
  }

  ProposalComparison comparison() {
    List<Question> questions = new ArrayList<>();
    Gaps gaps = new Gaps(ours.index(), theirs.index());
    measures.forEach(
        (one, other) ->
            questions.add(
                new Question(
                    "measure",
                    area(one),
                    one.id(),
                    other.id(),
                    one.shortName(),
                    gaps.of(one, other))));
    positions.forEach(
        (one, other) ->
            questions.add(
                new Question(
                    "position",
                    area(ours, one),
                    one.id(),
                    other.id(),
                    one.title(),
                    Gaps.of(one, other))));
    questions.sort(Comparator.comparingInt(one -> place(one.area())));
    return new ProposalComparison(
        questions,
        alone(ours, measures.keySet(), positions.keySet()),
        alone(theirs, Set.copyOf(measures.values()), Set.copyOf(positions.values())));
  }

  /** Areas in the order of ours; none last. */
  private int place(String area) {
    List<String> areas = ours.content().areas().stream().map(Area::id).toList();
    int place = areas.indexOf(area);
    return place < 0 ? areas.size() : place;
  }

  private static String area(Measure measure) {
    return Objects.requireNonNullElse(measure.area(), "");
  }

  private static String area(Side proposal, Position position) {
    return proposal
        .index()
        .find(position.measure(), Measure.class)
        .map(ProposalAlignment::area)
        .orElse("");
  }

  private static List<Lone> alone(Side proposal, Set<Measure> answered, Set<Position> settled) {
    List<Lone> alone = new ArrayList<>();
    for (Measure one : sought(proposal)) {
      if (!answered.contains(one)) {
        alone.add(new Lone("measure", area(one), one.id(), one.shortName(), stand(proposal, one)));
      }
    }
    for (Position one : proposal.content().positions()) {
      if (!settled.contains(one)) {
        Stand stand =
            proposal
                .index()
                .find(one.measure(), Measure.class)
                .map(measure -> stand(proposal, measure))
                .orElse(Stand.PROPOSED);
        alone.add(new Lone("position", area(proposal, one), one.id(), one.title(), stand));
      }
    }
    return alone;
  }

  private static Stand stand(Side proposal, Measure measure) {
    return switch (proposal.index().direction(measure)) {
      case ASK -> Stand.ASKED;
      case OFFER -> Stand.OFFERED;
      case JOINT, CONTRIBUTION -> Stand.PROPOSED;
    };
  }
}
