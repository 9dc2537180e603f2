package org.demarche.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.render.xhtml.XhtmlParser;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The markup of one document as a tree, to be read and then completed.
 *
 * @param document may be changed; belongs to one thread
 */
record XhtmlDocument(Document document) {

  private static final Set<String> UNPRINTED = Set.of("head", "script", "style", "title", "desc");
  private static final Pattern CSS_STRING = Pattern.compile("\"([^\"\\n]*)\"|'([^'\\n]*)'");
  private static final Pattern CSS_ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?");

  /**
   * Reads markup, as {@link XhtmlParser} does.
   *
   * @throws IllegalArgumentException if it is not well-formed
   */
  static XhtmlDocument read(String xhtml) {
    return new XhtmlDocument(XhtmlParser.parse(xhtml));
  }

  Element root() {
    return document.getDocumentElement();
  }

  /** All elements of this name, or of any ({@code *}), in the order of the document. */
  List<Element> elements(String name) {
    List<Element> elements = new ArrayList<>();
    collect(document, name, elements);
    return elements;
  }

  /** All elements below this one, in the order of the document. */
  static List<Element> below(Element parent) {
    List<Element> elements = new ArrayList<>();
    collect(parent, "*", elements);
    return elements;
  }

  /** The parser's own lists look for their place from the top of the document again and again. */
  private static void collect(Node parent, String name, List<Element> elements) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        if (name.equals("*") || name.equals(element.getLocalName())) {
          elements.add(element);
        }
        collect(element, name, elements);
      }
    }
  }

  /** All ids of the document. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    for (Element element : elements("*")) {
      if (element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
    }
    return ids;
  }

  /** Every code point that is to be seen, in the text or put there by the styles. */
  NavigableSet<Integer> codePoints() {
    NavigableSet<Integer> codePoints = new TreeSet<>();
    texts(root()).forEach(text -> add(text, codePoints));
    for (Element style : elements("style")) {
      Matcher strings = CSS_STRING.matcher(style.getTextContent());
      while (strings.find()) {
        add(unescape(strings.group().substring(1, strings.group().length() - 1)), codePoints);
      }
    }
    codePoints.removeIf(c -> !isSeen(c));
    return codePoints;
  }

  /** The printed texts of a node and all below it, piece by piece. */
  static Stream<String> texts(Node node) {
    if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
      return Stream.of(node.getNodeValue());
    }
    if (UNPRINTED.contains(String.valueOf(node.getLocalName()))) {
      return Stream.of();
    }
    return Stream.iterate(node.getFirstChild(), Objects::nonNull, Node::getNextSibling)
        .flatMap(XhtmlDocument::texts);
  }

  private static void add(String text, NavigableSet<Integer> codePoints) {
    text.codePoints().forEach(codePoints::add);
    text.toUpperCase(java.util.Locale.ROOT).codePoints().forEach(codePoints::add);
  }

  private static String unescape(String css) {
    return CSS_ESCAPE
        .matcher(css)
        .replaceAll(
            m -> {
              int code = Integer.parseInt(m.group(1), 16);
              return Character.isValidCodePoint(code)
                  ? Matcher.quoteReplacement(Character.toString(code))
                  : "";
            });
  }

  private static boolean isSeen(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> false;
      default -> !(codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    };
  }
}
