package org.demarche.render.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.order.Sequence;
import org.demarche.analysis.order.Sequence.Gate;
import org.demarche.analysis.order.Sequence.Unmet;
import org.demarche.analysis.order.Sequence.Wait;

/**
 * Measures that wait for the same.
 *
 * @param group who waits, and who can end it
 * @param wanted what they wait for; at least one
 */
public record Waiting(Wait group, List<Wanted> wanted) {

  public Waiting {
    wanted = List.copyOf(wanted);
  }

  /**
   * What is waited for.
   *
   * @param unmet the requirement, or the gate
   * @param opening what the phase opens by that is waited for; none for other than a phase
   */
  public record Wanted(Unmet unmet, List<Unmet> opening) {
    public Wanted {
      opening = List.copyOf(opening);
    }
  }

  static List<Waiting> of(Sequence sequence) {
    Map<String, List<Unmet>> gates = new HashMap<>();
    for (Gate gate : sequence.phases()) {
      gates.put(gate.phase().id(), gate.unmet());
    }
    return sequence.waits().stream()
        .map(
            wait ->
                new Waiting(
                    wait,
                    wait.unmet().stream()
                        .map(unmet -> new Wanted(unmet, opening(unmet, gates)))
                        .toList()))
        .toList();
  }

  private static List<Unmet> opening(Unmet unmet, Map<String, List<Unmet>> gates) {
    if (unmet.linkage() != null) {
      return List.of();
    }
    return unmet.outstanding().stream()
        .flatMap(element -> gates.getOrDefault(element.id(), List.of()).stream())
        .toList();
  }
}
