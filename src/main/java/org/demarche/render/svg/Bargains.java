package org.demarche.render.svg;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Part;
import org.demarche.model.measure.Phase;
import org.demarche.model.term.LinkageKind;

/**
 * What is given for what, one pair after the other, in the order of the package.
 *
 * @param pairs as written; a part, a phase or the package stands for its measures
 */
record Bargains(List<Pair> pairs) {

  /**
   * One bargain.
   *
   * @param given what is given
   * @param taken what it is given for
   */
  record Pair(Element given, Element taken) {}

  static Bargains of(DiagramData matter) {
    return new Bargains(
        matter.content().linkages().stream()
            .filter(tie -> tie.kind() == LinkageKind.IN_RETURN_FOR)
            .flatMap(
                tie ->
                    matter.index().find(tie.from()).stream()
                        .flatMap(
                            given ->
                                matter.index().all(tie.to(), Element.class).stream()
                                    .map(taken -> new Pair(given, taken))))
            .distinct()
            .toList());
  }

  /** Whether the element is the measure, or a part, a phase or the package that holds it. */
  static boolean covers(Element element, Measure measure) {
    return element.id().equals(measure.id())
        || (element instanceof Part && element.id().equals(measure.part()))
        || (element instanceof Phase && element.id().equals(measure.phase()))
        || element instanceof NegotiatingPackage;
  }

  /** What stands against a measure, each once. */
  Set<Element> against(Measure measure) {
    Set<Element> others = new LinkedHashSet<>();
    for (Pair pair : pairs) {
      if (covers(pair.given(), measure)) {
        others.add(pair.taken());
      } else if (covers(pair.taken(), measure)) {
        others.add(pair.given());
      }
    }
    return others;
  }
}
