package org.demarche.meaning;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.meaning.World.Need;

/** What each thing waits for, and who can end that. */
record Waiting(World world) {

  /** Of each unmet requirement the targets that are not satisfied; the gates that are shut. */
  Set<String> waitsFor(String measureId) {
    Set<String> found = new HashSet<>();
    if (!Set.of("waiting", "blocked").contains(world.standing(measureId))) {
      return found;
    }
    world.ownNeeds(measureId).stream().flatMap(this::unsatisfied).forEach(found::add);
    world.groupNeeds(measureId).stream()
        .filter(need -> !world.isMet(need) && !world.pack().isPhase(need.owner()))
        .forEach(need -> found.add(need.owner()));
    world.gate(measureId).filter(phase -> !world.isOpen(phase)).ifPresent(found::add);
    return found;
  }

  Set<String> phaseWaitsFor(String phase) {
    if (world.isOpen(phase)) {
      return Set.of();
    }
    List<Need> own = world.ownNeeds(phase);
    return own.isEmpty()
        ? Set.of(world.before(phase).orElseThrow())
        : new HashSet<>(own.stream().flatMap(this::unsatisfied).toList());
  }

  Stream<String> unsatisfied(Need need) {
    return world.isMet(need)
        ? Stream.empty()
        : need.targets().stream().filter(target -> !world.isSatisfied(target));
  }

  /** The parties that act in what waits for nothing itself, below a measure that waits. */
  Set<String> movers(String measureId) {
    if (!world.standing(measureId).equals("waiting")) {
      return Set.of();
    }
    Set<String> seen = new LinkedHashSet<>();
    go(measureId, seen);
    Set<String> parties = new HashSet<>();
    seen.stream().filter(id -> below(id).isEmpty()).forEach(id -> parties.addAll(actors(id)));
    return parties;
  }

  private void go(String id, Set<String> seen) {
    if (seen.add(id)) {
      below(id).forEach(next -> go(next, seen));
    }
  }

  private List<String> actors(String id) {
    return world
        .pack()
        .measure(id)
        .map(Pack.Measure::by)
        .or(() -> world.pack().obligation(id).map(Pack.Obligation::by))
        .orElseGet(
            () ->
                world.pack().tracks().stream()
                    .filter(track -> track.id().equals(id))
                    .flatMap(track -> track.parties().stream())
                    .toList());
  }

  /** The next ones down: measures, obligations and tracks that can still be satisfied. */
  private List<String> below(String id) {
    boolean waitsForNothing =
        world.pack().isTrack(id) || (world.facts().isMeasure(id) && !world.facts().isAhead(id));
    Stream<String> next =
        waitsForNothing
            ? Stream.empty()
            : Stream.concat(
                world.needs(id).stream().flatMap(this::unsatisfied).flatMap(this::single),
                world.gate(id).stream().flatMap(this::keepersOf));
    Set<String> possible = world.possible();
    return next.filter(possible::contains).filter(each -> !world.isSatisfied(each)).toList();
  }

  /** The members of a group that can still be satisfied as a whole; anything else is itself. */
  private Stream<String> single(String target) {
    return world.possible().contains(target) ? world.sought(target) : Stream.empty();
  }

  /** What keeps a phase shut that opens in its turn. */
  private Stream<String> keepersOf(String phase) {
    if (world.isOpen(phase) || !world.ownNeeds(phase).isEmpty()) {
      return Stream.empty();
    }
    String before = world.before(phase).orElseThrow();
    if (world.isOpen(before) && world.overlaps(phase)) {
      return Stream.empty();
    }
    Stream<String> members =
        world.overlaps(phase)
            ? Stream.empty()
            : world.facts().spread(before).stream().filter(member -> !world.isOver(member));
    return Stream.concat(members, gateOf(before));
  }

  private Stream<String> gateOf(String phase) {
    return world.ownNeeds(phase).isEmpty()
        ? keepersOf(phase)
        : world.isOpen(phase)
            ? Stream.empty()
            : world.ownNeeds(phase).stream().flatMap(this::unsatisfied).flatMap(this::single);
  }
}
