package org.demarche.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.analysis.graph.Scope;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Obligation;
import org.demarche.model.measure.Part;
import org.demarche.model.measure.Phase;
import org.demarche.model.term.Direction;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.MeasureCharacter;
import org.jspecify.annotations.Nullable;

/**
 * What stands against what. Two things do if an {@code in-return-for} tie that nobody disputes
 * joins them, written at either end, directly or through a part, a phase or the package that holds
 * one of them. Nothing stands against itself or against one of its own side. Nothing else counts as
 * payment.
 *
 * <p>What is tied to groups is kept by the groups, and lists that are alike are made once, so that
 * a hundred thousand ties to the package take no more time than as many between two measures.
 */
final class ExchangeRelation {

  private final Scope scope;
  private final String whole;

  /** By the id of an element or a group: the ids at the other ends of its ties. */
  private final Map<String, Set<String>> ends = new HashMap<>();

  private final Map<String, String> commitments = new HashMap<>();
  private final Map<List<String>, Ends> byGroups = new HashMap<>();
  private final Map<Set<String>, Set<String>> alike = new HashMap<>();
  private final IdentityHashMap<Set<String>, Map<String, List<Element>>> unions =
      new IdentityHashMap<>();

  /**
   * What is tied to groups.
   *
   * @param all the ids, without what is in a group that is among them
   * @param loose those of them that are in no package: obligations, commitments and outside tracks
   */
  private record Ends(Set<String> all, Set<String> loose) {}

  ExchangeRelation(Scope scope) {
    this.scope = scope;
    this.whole = scope.content().id();
    for (Commitment commitment : scope.content().commitments()) {
      commitment.obligations().forEach(duty -> commitments.put(duty.id(), commitment.id()));
    }
    for (Linkage linkage : scope.commonTies()) {
      if (linkage.kind() == LinkageKind.IN_RETURN_FOR) {
        scope.index().find(linkage.from()).ifPresent(from -> enter(linkage, from));
      }
    }
  }

  private void enter(Linkage linkage, Element from) {
    scope
        .find(linkage.to())
        .forEach(
            to -> {
              ends.computeIfAbsent(from.id(), id -> new LinkedHashSet<>()).add(to.id());
              ends.computeIfAbsent(to.id(), id -> new LinkedHashSet<>()).add(from.id());
            });
  }

  /** Everything that stands against the element, each once, in the order of the package. */
  List<Element> against(Element element) {
    if (element instanceof Measure measure && Scope.isDropped(measure)) {
      return List.of();
    }
    Set<String> ids = ends(element);
    Direction direction = direction(element);
    List<Element> all =
        unions
            .computeIfAbsent(ids, set -> new HashMap<>())
            .computeIfAbsent(String.valueOf(direction), any -> union(ids, direction));
    return AllBut.of(element, all, scope.order());
  }

  /**
   * The ids that the element is tied to, itself or through its groups; the same set for the like.
   */
  private Set<String> ends(Element element) {
    List<String> groups = groups(element);
    Ends shared = byGroups.computeIfAbsent(groups, this::ends);
    Set<String> own = ends.getOrDefault(element.id(), Set.of());
    if (shared.all().containsAll(own)) {
      return shared.all();
    }
    Set<String> both = new TreeSet<>(own);
    both.addAll(own.contains(whole) ? shared.loose() : shared.all());
    return canonical(both);
  }

  private Ends ends(List<String> groups) {
    Set<String> all = new TreeSet<>();
    groups.forEach(group -> all.addAll(ends.getOrDefault(group, Set.of())));
    Set<String> reduced = canonical(all);
    Set<String> loose = new TreeSet<>(reduced);
    loose.removeIf(id -> scope.index().find(id).filter(ExchangeRelation::isInPackage).isPresent());
    return new Ends(reduced, loose);
  }

  /** Without measures and groups that the package or a group among them holds. */
  private Set<String> canonical(Set<String> ids) {
    Set<String> reduced = new TreeSet<>(ids);
    reduced.removeIf(
        id -> scope.index().find(id).filter(element -> isHeld(element, ids)).isPresent());
    return alike.computeIfAbsent(reduced, set -> set);
  }

  private boolean isHeld(Element element, Set<String> ids) {
    boolean inGroup =
        element instanceof Measure measure
            && Stream.of(measure.part(), measure.phase())
                .anyMatch(id -> id != null && ids.contains(id));
    return inGroup || (ids.contains(whole) && isInPackage(element));
  }

  private static boolean isInPackage(Element element) {
    return element instanceof Measure || element instanceof Part || element instanceof Phase;
  }

  private List<String> groups(Element element) {
    if (element instanceof Measure measure) {
      return scope.withGroups(measure).stream().filter(id -> !id.equals(measure.id())).toList();
    }
    return Stream.ofNullable(commitments.get(element.id())).toList();
  }

  private List<Element> union(Set<String> ids, @Nullable Direction direction) {
    Map<String, Element> union = new HashMap<>();
    for (Element end : scope.find(List.copyOf(ids)).toList()) {
      for (Element item : items(end)) {
        if (!isOneSide(direction, direction(item))) {
          union.putIfAbsent(item.id(), item);
        }
      }
    }
    List<Element> sorted = new ArrayList<>(union.values());
    sorted.sort(scope.order());
    return List.copyOf(sorted);
  }

  /** Whether both are asks or both are offers; joint acts and what others do are of no side. */
  private static boolean isOneSide(@Nullable Direction one, @Nullable Direction other) {
    return one == other && (one == Direction.ASK || one == Direction.OFFER);
  }

  private List<? extends Element> items(Element element) {
    boolean empty = element instanceof Commitment commitment && commitment.obligations().isEmpty();
    return empty ? List.of(element) : scope.stepsOf(element);
  }

  /** Null for what has no direction, and so is on nobody's side. */
  private @Nullable Direction direction(Element item) {
    if (item instanceof Measure measure) {
      return scope.direction(measure);
    }
    return item instanceof Obligation obligation ? scope.direction(obligation.by()) : null;
  }

  /** Whether anything stands against the measure that can be its price: laws and funds cannot. */
  boolean isAnswered(Measure measure) {
    return against(measure).stream().anyMatch(one -> !isEnabling(one));
  }

  static boolean isEnabling(Element element) {
    return element instanceof Measure measure && measure.character() == MeasureCharacter.ENABLING;
  }
}
