package org.demarche.meaning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.meaning.Pack.Tie;
import org.demarche.meaning.Pack.Trigger;
import org.demarche.meaning.World.Need;

/** What falls when something is taken away, broken or stopped: by taking it away and looking. */
record Failing(World world) {

  /**
   * What a trigger stops, and by how few steps; a step is an act, a duty owed or a track. A group
   * that the event itself names is no step, and is the reason why what requires it fails: no member
   * of it is.
   */
  record Stop(String effect, int steps) {}

  /**
   * The measures ahead that could never begin without this one; the order of phases is no reason.
   */
  Set<String> fallsWithout(String measureId) {
    Facts facts = world.facts();
    if (facts.isSatisfied(measureId) || facts.isDropped(measureId)) {
      return Set.of();
    }
    Set<String> falls = notBeginning(Set.of(measureId));
    falls.remove(measureId);
    return falls;
  }

  /** What would be held up if a duty that is kept now were broken. */
  Set<String> heldUpIfBreached(String measureId) {
    if (!world.facts().of(measureId).equals("in-force")) {
      return Set.of();
    }
    Trigger broken = new Trigger("breach", List.of(), List.of(), List.of(measureId));
    Set<String> heldUp = new HashSet<>(stops(broken).keySet());
    heldUp.removeIf(id -> !world.facts().isMeasure(id) || id.equals(measureId));
    return heldUp;
  }

  /** The measures and obligations that the trigger stops. */
  Map<String, Stop> stops(Trigger trigger) {
    Set<String> broken = stoppable(trigger.breaches());
    Set<String> ended = stoppable(spread(trigger.ends()));
    Set<String> held = stoppable(spread(trigger.suspends()));
    held.addAll(heldUpBy(Set.of(trigger.id())));
    Set<String> byBreach = heldUpBy(broken);
    Set<String> lost = new HashSet<>(broken);
    Stream.of(ended, held, byBreach).forEach(lost::addAll);
    Set<String> blocked = notBeginning(lost);
    blocked.addAll(notFulfilled(lost));
    Map<String, Integer> steps = new LinkedHashMap<>();
    Stream.of(ended, held, broken).flatMap(Set::stream).forEach(id -> steps.put(id, 1));
    byBreach.forEach(id -> steps.putIfAbsent(id, 2));
    groupsNamed(trigger).forEach(id -> steps.put(id, 0));
    groupsHeldUpBy(broken).forEach(id -> steps.putIfAbsent(id, 1));
    spreadSteps(steps, lost);
    Map<String, Stop> stops = new LinkedHashMap<>();
    for (String id :
        world.pack().order().stream().filter(id -> !world.pack().isTrack(id)).toList()) {
      if (ended.contains(id)) {
        stops.put(id, new Stop("ended", steps.getOrDefault(id, 0)));
      } else if (held.contains(id) || byBreach.contains(id)) {
        stops.put(id, new Stop("suspended", steps.getOrDefault(id, 0)));
      } else if (blocked.contains(id)) {
        stops.put(id, new Stop("blocked", steps.getOrDefault(id, 0)));
      }
    }
    return stops;
  }

  /** Whether a chain of acts, duties and tracks leads from the event to its last element. */
  boolean isWay(Trigger trigger, List<String> chain) {
    Set<String> broken = stoppable(trigger.breaches());
    Set<String> lost = stoppable(spread(trigger.ends()));
    lost.addAll(stoppable(spread(trigger.suspends())));
    lost.addAll(heldUpBy(Set.of(trigger.id())));
    Set<String> first = new HashSet<>(lost);
    first.addAll(broken);
    lost.addAll(broken);
    lost.addAll(heldUpBy(broken));
    World then = world.without(lost);
    Set<String> possible = then.possible();
    boolean leads =
        !chain.isEmpty()
            && (first.contains(chain.get(0))
                || failingForAny(groupsNamed(trigger), then, possible).contains(chain.get(0)));
    for (int at = 1; at < chain.size(); at++) {
      String cause = chain.get(at - 1);
      String next = chain.get(at);
      boolean held = broken.contains(cause) && heldUpBy(Set.of(cause)).contains(next);
      boolean byGroup =
          broken.contains(cause)
              && failingForAny(groupsHeldUpBy(Set.of(cause)), then, possible).contains(next);
      leads &= held || byGroup || failingFor(cause, then, possible).contains(next);
    }
    return leads;
  }

  private Set<String> spread(List<String> ids) {
    Set<String> spread = new HashSet<>();
    ids.forEach(id -> spread.addAll(world.facts().spread(id)));
    return spread;
  }

  private Set<String> stoppable(Iterable<String> ids) {
    Set<String> found = new HashSet<>();
    ids.forEach(
        id -> {
          boolean over =
              world.facts().isMeasure(id) ? !world.facts().canBeStopped(id) : world.isSatisfied(id);
          if (!over) {
            found.add(id);
          }
        });
    return found;
  }

  /** The owners of ties "suspended-by" to these events or duties, or to a group of such a duty. */
  private Set<String> heldUpBy(Set<String> causes) {
    Set<String> owners = new HashSet<>();
    tiesFrom(causes).forEach(tie -> owners.addAll(stoppable(world.facts().spread(tie.from()))));
    return owners;
  }

  /** The groups that the event itself ends or holds up: what requires one fails for its sake. */
  private Set<String> groupsNamed(Trigger trigger) {
    Set<String> groups = groupsHeldUpBy(Set.of(trigger.id()));
    Stream.of(trigger.ends(), trigger.suspends())
        .flatMap(List::stream)
        .filter(world.facts()::isGroup)
        .forEach(groups::add);
    return groups;
  }

  private Set<String> groupsHeldUpBy(Set<String> causes) {
    return tiesFrom(causes)
        .map(Tie::from)
        .filter(world.facts()::isGroup)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Stream<Tie> tiesFrom(Set<String> causes) {
    return world.ties().stream()
        .filter(tie -> tie.kind().equals("suspended-by"))
        .filter(
            tie ->
                tie.to().stream()
                    .flatMap(id -> world.facts().spread(id).stream())
                    .anyMatch(causes::contains));
  }

  private Set<String> failingForAny(Set<String> causes, World then, Set<String> possible) {
    Set<String> failing = new HashSet<>();
    causes.forEach(cause -> failing.addAll(failingFor(cause, then, possible)));
    return failing;
  }

  /** The measures ahead whose requirements could be satisfied, but not without what is lost. */
  private Set<String> notBeginning(Set<String> lost) {
    World then = world.without(lost);
    Set<String> possible = then.possible();
    Set<String> found = new HashSet<>();
    world.pack().measures().stream()
        .map(Pack.Measure::id)
        .filter(world::isAheadAndNotBlocked)
        .filter(id -> !then.canBegin(id, possible))
        .forEach(found::add);
    return found;
  }

  /** The obligations that could be fulfilled, but not without what is lost. */
  private Set<String> notFulfilled(Set<String> lost) {
    Set<String> possible = world.without(lost).possible();
    Set<String> found = new HashSet<>();
    world
        .pack()
        .obligations()
        .map(Pack.Obligation::id)
        .filter(id -> world.possible().contains(id) && !possible.contains(id))
        .forEach(found::add);
    return found;
  }

  /** Fewest steps from the event to each thing that fails for want of another. */
  private void spreadSteps(Map<String, Integer> steps, Set<String> lost) {
    World then = world.without(lost);
    Set<String> possible = then.possible();
    Deque<String> next = new ArrayDeque<>(steps.keySet());
    while (!next.isEmpty()) {
      String cause = next.remove();
      int step = steps.getOrDefault(cause, 0) + 1;
      for (String id : failingFor(cause, then, possible)) {
        if (step < steps.getOrDefault(id, Integer.MAX_VALUE)) {
          steps.put(id, step);
          next.add(id);
        }
      }
    }
  }

  private List<String> failingFor(String cause, World then, Set<String> possible) {
    return then.pack().order().stream()
        .filter(id -> !then.isSatisfied(id))
        .filter(id -> !world.facts().isMeasure(id) || world.isAheadAndNotBlocked(id))
        .filter(
            id ->
                then.needs(id).stream()
                    .filter(need -> !then.canBeMet(need, possible))
                    .anyMatch(need -> failsBy(need, cause, possible)))
        .toList();
  }

  private boolean failsBy(Need need, String cause, Set<String> possible) {
    return need.targets().stream()
        .filter(target -> !possible.contains(target))
        .anyMatch(target -> target.equals(cause) || world.facts().spread(target).contains(cause));
  }
}
