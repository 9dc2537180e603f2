package org.demarche.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Keeps the words around a page's number in their order. The layout engine writes all text of an
 * element before that of the elements in it, so that programs that read a file as it is written
 * would find "Page of 1 2"; between elements it keeps the order.
 */
final class PageNumbers {

  private static final Set<String> COUNTERS = Set.of("page-number", "page-count");

  private PageNumbers() {}

  /** Changes the manuscript: texts beside a counter become elements of their own. */
  static void keepInOrder(XhtmlDocument manuscript) {
    for (Element counter : manuscript.elements("span")) {
      if (COUNTERS.contains(counter.getAttribute("class"))) {
        texts(counter.getParentNode()).forEach(PageNumbers::enclose);
      }
    }
  }

  private static List<Text> texts(Node parent) {
    List<Text> texts = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static void enclose(Text text) {
    Element span =
        text.getOwnerDocument().createElementNS(text.getParentNode().getNamespaceURI(), "span");
    text.getParentNode().replaceChild(span, text);
    span.appendChild(text);
  }
}
