package org.demarche.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.meaning.Pack.Measure;
import org.demarche.meaning.Pack.Obligation;
import org.demarche.meaning.Pack.Tie;
import org.jspecify.annotations.Nullable;

/**
 * A package in which some things are supposed: what is satisfied, what can be, what is open. Every
 * question goes back to the ties; what can be satisfied is a set that grows until it stays. Answers
 * are remembered, since nothing of a world changes.
 */
final class World {

  /** One condition: all of the targets, or any one of them. The owner may be a group. */
  record Need(String owner, List<String> targets, boolean any) {}

  private final Pack pack;
  private final List<Tie> ties;
  private final Set<String> failing;
  private final Set<String> assumed;
  private final boolean ordered;
  private final Facts facts;
  private final Needs written;
  private final Map<String, List<Need>> needs = new HashMap<>();
  private final Map<String, String> standings = new HashMap<>();
  private @Nullable Set<String> possible;

  /**
   * @param ties the ties that count: the common ones, or a reading's
   * @param failing what is supposed never to be satisfied, whatever is written of it
   * @param assumed what is supposed to be satisfied already
   * @param ordered whether the mere order of the phases counts
   */
  private World(
      Facts facts, List<Tie> ties, Set<String> failing, Set<String> assumed, boolean ordered) {
    this.facts = facts;
    this.pack = facts.pack();
    this.written = new Needs(facts, ties);
    this.ties = ties;
    this.failing = Set.copyOf(failing);
    this.assumed = Set.copyOf(assumed);
    this.ordered = ordered;
  }

  static World common(Pack pack) {
    return reading(pack, commonTies(pack));
  }

  static World reading(Pack pack, List<Tie> ties) {
    return new World(new Facts(pack), ties, Set.of(), Set.of(), true);
  }

  Pack pack() {
    return pack;
  }

  List<Tie> ties() {
    return ties;
  }

  static List<Tie> commonTies(Pack pack) {
    return pack.ties().stream().filter(tie -> tie.heldBy().isEmpty()).toList();
  }

  World without(Set<String> lost) {
    return new World(facts, ties, lost, assumed, false);
  }

  World assuming(Set<String> done) {
    return new World(facts, ties, failing, done, ordered);
  }

  Facts facts() {
    return facts;
  }

  // What is satisfied

  boolean isSatisfied(String id) {
    if (failing.contains(id)) {
      return false;
    }
    if (assumed.contains(id)) {
      return true;
    }
    if (facts.isMeasure(id)) {
      return facts.isSatisfied(id);
    }
    Optional<Obligation> obligation = pack.obligation(id);
    if (obligation.isPresent()) {
      return obligation.get().state().equals("fulfilled");
    }
    return facts.isGroup(id) && sought(id).allMatch(this::isSatisfied);
  }

  /** The members of a group that are not dropped. */
  Stream<String> sought(String group) {
    return facts.spread(group).stream().filter(member -> !facts.isDropped(member));
  }

  boolean isMet(Need need) {
    return need.any()
        ? need.targets().stream().anyMatch(this::isSatisfied)
        : need.targets().stream().allMatch(this::isSatisfied);
  }

  /** A phase is open by a member that has begun, by what it requires, or in its turn. */
  boolean isOpen(String phase) {
    if (facts.spread(phase).stream().anyMatch(facts::hasBegun)) {
      return true;
    }
    if (!ownNeeds(phase).isEmpty()) {
      return ownNeeds(phase).stream().allMatch(this::isMet);
    }
    Optional<String> before = before(phase);
    return before.isEmpty()
        || (isOpen(before.get())
            && (overlaps(phase) || facts.spread(before.get()).stream().allMatch(this::isOver)));
  }

  boolean isOver(String measureId) {
    return assumed.contains(measureId) || facts.isOver(measureId);
  }

  Optional<String> before(String phase) {
    List<String> all = pack.phases().stream().map(Pack.Phase::id).toList();
    int at = all.indexOf(phase);
    return at == 0 ? Optional.empty() : Optional.of(all.get(at - 1));
  }

  boolean overlaps(String phase) {
    return pack.phases().stream().anyMatch(each -> each.id().equals(phase) && each.overlaps());
  }

  // What is required

  List<Need> ownNeeds(String id) {
    return written.own(id);
  }

  /** What its groups require of their own, without groups whose opening needs it itself. */
  List<Need> groupNeeds(String id) {
    return facts.groupsOf(id).stream()
        .filter(group -> !(pack.isPhase(group) && isOpen(group)))
        .filter(group -> !written.opensBy(group, id))
        .flatMap(group -> ownNeeds(group).stream())
        .toList();
  }

  List<Need> needs(String id) {
    return needs.computeIfAbsent(
        id, key -> Stream.concat(ownNeeds(key).stream(), groupNeeds(key).stream()).toList());
  }

  /**
   * The phase that the measure waits for, open or not; none where its opening needs the measure.
   */
  Optional<String> gate(String measureId) {
    return pack.measure(measureId)
        .map(Measure::phase)
        .filter(phase -> !written.opensBy(phase, measureId));
  }

  // What can be satisfied

  /** Everything that can be satisfied: the least set that the rules allow. */
  Set<String> possible() {
    if (possible == null) {
      Set<String> found = new HashSet<>();
      while (found.addAll(pack.order().stream().filter(id -> isPossible(id, found)).toList())) {}
      possible = found;
    }
    return possible;
  }

  private boolean isPossible(String id, Set<String> possible) {
    if (failing.contains(id)) {
      return false;
    }
    if (isSatisfied(id) || pack.isTrack(id)) {
      return true;
    }
    if (facts.isMeasure(id)) {
      return facts.isAhead(id) ? canBegin(id, possible) : !facts.isDropped(id);
    }
    if (pack.obligation(id).isPresent()) {
      return needs(id).stream().allMatch(need -> canBeMet(need, possible));
    }
    return facts.isGroup(id) && sought(id).allMatch(possible::contains);
  }

  boolean canBegin(String measureId, Set<String> possible) {
    return needs(measureId).stream().allMatch(need -> canBeMet(need, possible))
        && gate(measureId).stream().allMatch(phase -> canOpen(phase, possible));
  }

  boolean canBeMet(Need need, Set<String> possible) {
    return need.any()
        ? need.targets().stream().anyMatch(possible::contains)
        : need.targets().stream().allMatch(possible::contains);
  }

  private boolean canOpen(String phase, Set<String> possible) {
    if (isOpen(phase)) {
      return true;
    }
    if (!ownNeeds(phase).isEmpty()) {
      return ownNeeds(phase).stream().allMatch(need -> canBeMet(need, possible));
    }
    return !ordered
        || before(phase).isEmpty()
        || (canOpen(before(phase).get(), possible)
            && (overlaps(phase)
                || facts.spread(before(phase).get()).stream()
                    .allMatch(member -> isOver(member) || possible.contains(member))));
  }

  // Where a measure stands

  String standing(String measureId) {
    return standings.computeIfAbsent(measureId, this::stands);
  }

  private String stands(String measureId) {
    if (!facts.isAhead(measureId)) {
      return facts.of(measureId);
    }
    if (isReady(measureId)) {
      return "ready";
    }
    return canBegin(measureId, possible()) ? "waiting" : "blocked";
  }

  boolean isReady(String measureId) {
    return facts.isAhead(measureId)
        && needs(measureId).stream().allMatch(this::isMet)
        && gate(measureId).stream().allMatch(this::isOpen);
  }

  boolean isAheadAndNotBlocked(String measureId) {
    return Set.of("ready", "waiting").contains(standing(measureId));
  }
}
