package org.demarche.render.docx;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the facts of a measure, which are paragraphs of a few words, as one, parted by points. */
final class Ties {

  private final Inlines inlines;

  Ties(Inlines inlines) {
    this.inlines = inlines;
  }

  void write(Element cell, WordParagraph paragraph) {
    List<Element> facts =
        Children.of(cell).stream().filter(each -> !each.getTextContent().isBlank()).toList();
    for (int i = 0; i < facts.size(); i++) {
      Element fact = facts.get(i);
      for (Node node = fact.getFirstChild(); node != null; node = node.getNextSibling()) {
        inlines.write(node, paragraph, RunLook.PLAIN);
      }
      if (i + 1 < facts.size()) {
        boolean hasStop = StyleNames.has(fact, "r-ended");
        paragraph.text(hasStop ? "  " : " · ", RunLook.PLAIN, paragraph.runs());
      }
    }
  }
}
