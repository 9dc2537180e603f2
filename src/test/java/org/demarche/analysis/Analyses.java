package org.demarche.analysis;

import java.util.List;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.Packages;
import org.demarche.model.measure.Element;

/** Analyses packages for tests, and says values by their ids. */
final class Analyses {

  private Analyses() {}

  static Analysis of(Packages packages) {
    return of(packages.content());
  }

  static Analysis of(NegotiatingPackage content) {
    return Analysis.of(content, Index.of(content), content.asOf());
  }

  static List<String> ids(List<? extends Element> elements) {
    return elements.stream().map(Element::id).toList();
  }
}
