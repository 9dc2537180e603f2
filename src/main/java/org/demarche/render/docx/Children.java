package org.demarche.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements in a node. */
final class Children {

  private Children() {}

  static List<Element> of(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** All elements of a name below this one, or of any ({@code *}), in the order of the document. */
  static List<Element> below(Node parent, String name) {
    List<Element> found = new ArrayList<>();
    collect(parent, name, found);
    return found;
  }

  private static void collect(Node parent, String name, List<Element> found) {
    for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element element) {
        if (name.equals("*") || name.equals(element.getLocalName())) {
          found.add(element);
        }
        collect(element, name, found);
      }
    }
  }
}
