package org.demarche.render.svg;

import java.util.List;
import org.demarche.analysis.Analysis;
import org.demarche.model.Definition;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Part;
import org.demarche.model.measure.Phase;
import org.demarche.model.term.Direction;
import org.demarche.model.term.Status;
import org.demarche.render.Numbering;
import org.demarche.render.words.Words;

/**
 * What diagrams are drawn from.
 *
 * @param content the package
 * @param index its elements
 * @param analysis what follows from it
 * @param numbers of measures
 * @param words in the language of the document
 */
record DiagramData(
    NegotiatingPackage content, Index index, Analysis analysis, Numbering numbers, Words words) {

  static DiagramData of(Definition definition, Analysis analysis, Words words) {
    return new DiagramData(
        definition.content(),
        definition.index(),
        analysis,
        Numbering.of(definition.content()),
        words);
  }

  Direction direction(Measure measure) {
    return index.direction(measure);
  }

  /** The measures that are still sought. */
  List<Measure> measures() {
    return content.measures().stream().filter(m -> m.status() != Status.DROPPED).toList();
  }

  /** The number where there is one, else the title. */
  String brief(Element element) {
    String number = element instanceof Measure ? numbers.of(element.id()) : "";
    return number.isEmpty() ? element.title() : number;
  }

  /** {@code phase 2}, {@code part 1}, {@code the package}; of anything else the title. */
  String groupName(Element group) {
    if (group instanceof Phase) {
      return words.text("drawn.phase", content.phases().indexOf(group) + 1);
    }
    if (group instanceof Part) {
      return words.text("drawn.part", content.parts().indexOf(group) + 1);
    }
    return group instanceof NegotiatingPackage ? words.text("drawn.package") : group.title();
  }
}
