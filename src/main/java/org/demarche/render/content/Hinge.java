package org.demarche.render.content;

import java.util.List;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Keystones.Keystone;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.term.LinkageKind;

/**
 * A keystone with what its author says of it.
 *
 * @param keystone what falls without it
 * @param reasons why others require it, as written, each once; at most two
 */
public record Hinge(Keystone keystone, List<String> reasons) {

  private static final int MOST = 3;
  private static final int REASONS = 2;

  public Hinge {
    reasons = List.copyOf(reasons);
  }

  static List<Hinge> of(NegotiatingPackage content, Analysis analysis) {
    return analysis.keystones().ranked().stream()
        .limit(MOST)
        .map(keystone -> new Hinge(keystone, reasons(content, keystone.measure().id())))
        .toList();
  }

  private static List<String> reasons(NegotiatingPackage content, String id) {
    return content.linkages().stream()
        .filter(tie -> tie.kind() == LinkageKind.REQUIRES && tie.heldBy().isEmpty())
        .filter(tie -> tie.to().contains(id) && !tie.why().isBlank())
        .map(tie -> tie.why())
        .distinct()
        .limit(REASONS)
        .toList();
  }
}
