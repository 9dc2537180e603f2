package org.demarche.render.docx;

import java.util.Set;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which elements stand one below the other, and which are in a line or not seen. */
final class Parts {

  private static final Set<String> PARTS =
      Set.of(
          "body",
          "main",
          "header",
          "footer",
          "section",
          "article",
          "aside",
          "nav",
          "div",
          "blockquote",
          "figure",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "figcaption",
          "caption",
          "ul",
          "ol",
          "table",
          "svg",
          "pre",
          "hr",
          "dl",
          "dt",
          "dd");
  private static final Set<String> NOT_SHOWN =
      Set.of("head", "style", "script", "bookmarks", "template");

  private Parts() {}

  static boolean isHidden(Element element) {
    return NOT_SHOWN.contains(element.getLocalName());
  }

  /** Whether it stands below what is before it, and not in a line. */
  static boolean isPart(Element element) {
    return PARTS.contains(element.getLocalName())
        || NOT_SHOWN.contains(element.getLocalName())
        || StyleNames.has(element, "strip-value")
        || StyleNames.has(element, "strip-label");
  }

  /** Whether a node in a line is seen. */
  static boolean hasWords(Node node) {
    return node instanceof CharacterData text
        ? node.getNodeType() != Node.COMMENT_NODE && !text.getData().isBlank()
        : node instanceof Element;
  }

  /** Whether it runs along all pages. */
  static boolean isRunning(Element element) {
    return StyleNames.has(element, "running-head") || StyleNames.has(element, "running-foot");
  }
}
