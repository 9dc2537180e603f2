package org.demarche.checks.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Phase;

/** The order of the phases. */
final class PhaseOrder {

  private final List<Phase> list;
  private final Map<String, Integer> order = new HashMap<>();

  private PhaseOrder(List<Phase> list) {
    this.list = list;
    list.forEach(phase -> order.putIfAbsent(phase.id(), order.size()));
  }

  static PhaseOrder of(Definition definition) {
    return new PhaseOrder(definition.content().phases().stream().distinct().toList());
  }

  /**
   * From 0, the phase that a measure is bound to or that the element is; -1 for none, also for a
   * measure that no longer waits for anything.
   */
  int of(Element element) {
    if (element instanceof Measure measure) {
      return measure.phase() == null || Requirements.isOver(measure)
          ? -1
          : order.getOrDefault(measure.phase(), -1);
    }
    return element instanceof Phase phase ? order.getOrDefault(phase.id(), -1) : -1;
  }

  /** The name of a phase by its place in the order. */
  String name(int place) {
    return "phase " + list.get(place).id();
  }

  /**
   * The earliest phase that each step can be in; a step that is bound to a phase is in that one,
   * whatever it waits for.
   */
  int[] stages(Requirements requirements) {
    int[] earliest = new int[requirements.size()];
    boolean[] bound = new boolean[requirements.size()];
    for (int step = 0; step < earliest.length; step++) {
      int phase = of(requirements.element(step));
      earliest[step] = Math.max(phase, 0);
      bound[step] = phase >= 0;
    }
    return MeasureProgress.of(requirements, earliest, bound);
  }
}
