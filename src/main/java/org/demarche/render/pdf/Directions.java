package org.demarche.render.pdf;

import java.util.Set;
import org.w3c.dom.Element;

/**
 * Lets each paragraph, heading, item and cell run the way that its own first letter runs, so that
 * emphasis and links keep their order in text from right to left, and English within an Arabic
 * paper its own.
 */
final class Directions {

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "td",
          "th",
          "caption",
          "figcaption",
          "pre",
          "dt",
          "dd");

  private Directions() {}

  /** Changes the manuscript; a direction that the markup gives stays. */
  static void follow(XhtmlDocument manuscript) {
    for (Element element : manuscript.elements("*")) {
      if (PARAGRAPHS.contains(element.getLocalName()) && !element.hasAttribute("dir")) {
        element.setAttribute("dir", "auto");
      }
    }
  }
}
