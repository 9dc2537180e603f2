package org.demarche.render.svg;

import java.util.List;
import org.demarche.analysis.Analysis;
import org.demarche.model.Definition;
import org.demarche.model.Direction;
import org.demarche.model.Element;
import org.demarche.model.Index;
import org.demarche.model.Measure;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.Party;
import org.demarche.model.Status;
import org.demarche.render.Numbering;
import org.demarche.render.Words;

/**
 * What diagrams are drawn from.
 *
 * @param content the package
 * @param index its elements
 * @param analysis what follows from it
 * @param numbers of measures
 */
record Matter(NegotiatingPackage content, Index index, Analysis analysis, Numbering numbers) {

  static Matter of(Definition definition, Analysis analysis) {
    return new Matter(
        definition.content(), definition.index(), analysis, Numbering.of(definition.content()));
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

  /** The number where there is one, then the title. */
  String named(Element element) {
    String number = element instanceof Measure ? numbers.of(element.id()) + " " : "";
    return number + element.title();
  }

  String shortName(Party party) {
    return party.abbreviation().isEmpty() ? party.title() : party.abbreviation();
  }

  /** Short names, as a list in a sentence. */
  String parties(List<String> ids) {
    return Words.list(index.all(ids, Party.class).stream().map(this::shortName).toList(), "and");
  }
}
