package org.demarche.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The steps of what is ahead: the first is what is ready; each next one is found by supposing that
 * all before it are done, and with them what has begun, what is owed and what others talk about.
 */
final class Steps {

  private Steps() {}

  static Map<String, Integer> of(World world) {
    Map<String, Integer> steps = new HashMap<>();
    World then = world;
    Set<String> left = new HashSet<>();
    world.pack().measures().stream()
        .map(Pack.Measure::id)
        .filter(world::isAheadAndNotBlocked)
        .forEach(left::add);
    for (int step = 1; !left.isEmpty(); step++) {
      int number = step;
      World now = then;
      left.stream().filter(now::isReady).forEach(id -> steps.put(id, number));
      left.removeAll(steps.keySet());
      then = world.assuming(settled(world, steps.keySet()));
      if (number > 2 * world.pack().measures().size() + 2) {
        throw new IllegalStateException("no step for " + left);
      }
    }
    return steps;
  }

  private static Set<String> settled(World world, Set<String> done) {
    Set<String> settled = new HashSet<>(done);
    world.pack().tracks().forEach(track -> settled.add(track.id()));
    world.pack().measures().stream()
        .map(Pack.Measure::id)
        .filter(world.facts()::hasBegun)
        .forEach(settled::add);
    while (world
        .pack()
        .obligations()
        .map(Pack.Obligation::id)
        .filter(id -> world.needs(id).stream().allMatch(world.assuming(settled)::isMet))
        .anyMatch(settled::add)) {}
    return settled;
  }
}
