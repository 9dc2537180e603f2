package org.demarche.render.svg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.analysis.Analysis;
import org.demarche.model.Definition;
import org.demarche.render.Medium;

/** Every diagram that a package gives rise to. */
public final class Diagrams {

  private static final List<Function<Matter, Optional<Plan>>> ALL =
      List.of(
          PhaseLadder::draw,
          LinkageGraph::draw,
          Timeline::draw,
          PositionScales::draw,
          MoneyBars::draw);

  private Diagrams() {}

  /**
   * The diagrams by name: {@code ladder}, {@code linkages}, {@code timeline}, {@code positions},
   * {@code money}. One that would show nothing is missing.
   *
   * @param medium print has no links and no class names, the web has both
   */
  public static Map<String, Diagram> of(Definition definition, Analysis analysis, Medium medium) {
    Matter matter = Matter.of(definition, analysis);
    Map<String, Diagram> diagrams = new LinkedHashMap<>();
    for (Function<Matter, Optional<Plan>> draw : ALL) {
      draw.apply(matter).ifPresent(plan -> diagrams.put(plan.name(), plan.diagram(medium)));
    }
    return diagrams;
  }
}
