package org.demarche.render.svg;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.demarche.analysis.Analysis;
import org.demarche.model.Definition;
import org.demarche.render.Medium;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.words.Words;

/**
 * The diagrams of one package. Each is drawn when it is first asked for and kept, so that all
 * documents of the package can share one of these; safe for use by several threads.
 */
public final class Diagrams {

  /** The names of all diagrams. */
  public static final List<String> NAMES =
      List.of("standing", "path", "order", "positions", "money");

  private static final Map<String, Function<DiagramData, Optional<Drawing>>> WAYS =
      Map.of(
          "standing", StandingBars::draw,
          "path", CriticalPathLine::draw,
          "order", OrderLanes::draw,
          "positions", PositionScales::draw,
          "money", MoneyBars::draw);

  private final DiagramData matter;
  private final Map<String, Optional<Drawing>> plans = new ConcurrentHashMap<>();

  private Diagrams(DiagramData matter) {
    this.matter = matter;
  }

  /**
   * The diagrams of a package.
   *
   * @param words in the language of the documents
   */
  public static Diagrams of(Definition definition, Analysis analysis, Words words) {
    return new Diagrams(DiagramData.of(definition, analysis, words));
  }

  /**
   * One diagram; empty if there is none of this name, or if it would show nothing.
   *
   * @param name one of {@link #NAMES}
   * @param medium print has neither links nor class names, the web has both
   */
  public Optional<Diagram> find(String name, Medium medium) {
    return plans
        .computeIfAbsent(
            name, key -> WAYS.getOrDefault(key, nothing -> Optional.empty()).apply(matter))
        .map(plan -> plan.diagram(medium));
  }

  /** All that show something, by name, in the order of {@link #NAMES}. */
  public Map<String, Diagram> in(Medium medium) {
    Map<String, Diagram> diagrams = new LinkedHashMap<>();
    NAMES.forEach(name -> find(name, medium).ifPresent(diagram -> diagrams.put(name, diagram)));
    return Collections.unmodifiableMap(diagrams);
  }
}
