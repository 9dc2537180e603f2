package org.demarche.analysis.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.model.Definition;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.date.Due;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Obligation;
import org.demarche.model.measure.OutsideTrack;
import org.demarche.model.measure.Part;
import org.demarche.model.measure.Phase;
import org.demarche.model.position.Party;
import org.demarche.model.term.Direction;
import org.demarche.model.term.Role;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;

/** What all analyses ask of a package: its measures, with their direction and status of the day. */
public final class Scope {

  private final NegotiatingPackage content;
  private final Index index;
  private final LocalDate asOf;
  private final List<Measure> measures;
  private final List<Measure> sought;
  private final Map<String, Direction> directions = new LinkedHashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, List<Measure>> byPart;
  private final Map<String, List<Measure>> byPhase;

  public Scope(NegotiatingPackage content, Index index, LocalDate asOf) {
    this.content = content;
    this.index = index;
    this.asOf = asOf;
    Set<String> seen = new HashSet<>();
    measures = content.measures().stream().filter(measure -> seen.add(measure.id())).toList();
    sought = measures.stream().filter(measure -> !isDropped(measure)).toList();
    measures.forEach(measure -> directions.put(measure.id(), index.direction(measure)));
    index.elements().forEach(element -> places.put(element.id(), places.size()));
    byPart = grouped(Measure::part);
    byPhase = grouped(Measure::phase);
  }

  public static Scope of(Definition definition) {
    return new Scope(definition.content(), definition.index(), definition.content().asOf());
  }

  private Map<String, List<Measure>> grouped(Function<Measure, @Nullable String> key) {
    Map<String, List<Measure>> groups = new LinkedHashMap<>();
    for (Measure measure : sought) {
      String group = key.apply(measure);
      if (group != null) {
        groups.computeIfAbsent(group, id -> new ArrayList<>()).add(measure);
      }
    }
    return groups;
  }

  public NegotiatingPackage content() {
    return content;
  }

  public Index index() {
    return index;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** All measures, in the order of the package; of two with one id the first. */
  public List<Measure> measures() {
    return measures;
  }

  /** All measures that are not dropped. */
  public List<Measure> sought() {
    return sought;
  }

  public Map<String, Direction> directions() {
    return directions;
  }

  public Direction direction(Measure measure) {
    return directions.getOrDefault(measure.id(), Direction.CONTRIBUTION);
  }

  /** The direction of an act by these parties. */
  public Direction direction(List<String> by) {
    boolean proposer = by.stream().anyMatch(id -> index.isOnSide(id, Role.PROPOSER));
    boolean counterpart = by.stream().anyMatch(id -> index.isOnSide(id, Role.COUNTERPART));
    if (proposer && counterpart) {
      return Direction.JOINT;
    }
    if (proposer) {
      return Direction.OFFER;
    }
    return counterpart ? Direction.ASK : Direction.CONTRIBUTION;
  }

  public Tally tally(List<Measure> some) {
    return Tally.of(some.stream().map(this::direction).toList());
  }

  /**
   * The status of the day: a standing duty that was in force and is past its end has lapsed. An act
   * that was done stays done.
   */
  public Status status(Measure measure) {
    return measure.status() == Status.IN_FORCE && isPast(measure.until())
        ? Status.LAPSED
        : measure.status();
  }

  /** Whether all that the date can mean lies before the day; not where the date is not known. */
  boolean isPast(@Nullable Due due) {
    return index.date(due).filter(date -> date.last().isBefore(asOf)).isPresent();
  }

  /** Whether it is past its date and neither done, in force nor dropped. */
  public boolean isOverdue(Measure measure) {
    Status status = status(measure);
    return isPast(measure.due()) && !isSatisfied(measure) && status != Status.DROPPED;
  }

  /** Whether it satisfies what requires it. */
  public boolean isSatisfied(Measure measure) {
    Status status = status(measure);
    return status == Status.DONE || status == Status.IN_FORCE;
  }

  /** By the order of the package. */
  public Comparator<Element> order() {
    return Comparator.comparingInt(element -> places.getOrDefault(element.id(), places.size()));
  }

  boolean isDone(Measure measure) {
    return status(measure) == Status.DONE;
  }

  public static boolean isDropped(Measure measure) {
    return measure.status() == Status.DROPPED;
  }

  /**
   * The measures, not dropped, that a reference to the element stands for: itself, or those of the
   * part, the phase or the package; none for anything else.
   */
  public List<Measure> measuresOf(Element element) {
    if (element instanceof Measure measure) {
      return isDropped(measure) ? List.of() : List.of(measure);
    }
    if (element instanceof Part part) {
      return byPart.getOrDefault(part.id(), List.of());
    }
    if (element instanceof Phase phase) {
      return byPhase.getOrDefault(phase.id(), List.of());
    }
    return element instanceof NegotiatingPackage ? sought : List.of();
  }

  /**
   * All that a reference to the element stands for: itself, the obligations of a commitment, the
   * measures of another group.
   */
  public List<? extends Element> stepsOf(Element element) {
    if (element instanceof Commitment commitment) {
      return commitment.obligations();
    }
    boolean single = element instanceof Obligation || element instanceof OutsideTrack;
    return single ? List.of(element) : measuresOf(element);
  }

  /** The ids of the measure and of the groups that it is a member of. */
  public List<String> withGroups(Measure measure) {
    return Stream.of(measure.id(), measure.part(), measure.phase(), content.id())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The parties with these ids, in the order given. */
  List<Party> parties(List<String> ids) {
    return index.all(ids, Party.class);
  }

  /** Whether the party with the first id is the second, or part of it. */
  public boolean isWithin(String party, String whole) {
    return party.equals(whole) || index.line(party).stream().anyMatch(p -> p.id().equals(whole));
  }

  /** Whether the measure is done by the proposer's side and nobody else. */
  public boolean isProposersOwn(Measure measure) {
    return !measure.by().isEmpty()
        && measure.by().stream().allMatch(id -> index.isOnSide(id, Role.PROPOSER));
  }

  /** The ties that nobody disputes. */
  public List<Linkage> commonTies() {
    return content.linkages().stream().filter(tie -> !tie.isContested()).toList();
  }

  public Stream<Element> find(List<String> ids) {
    return ids.stream().distinct().flatMap(id -> index.find(id).stream());
  }
}
