package org.demarche.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A briefing as markup, for those who turn it into the language of another program. */
final class Xhtml {

  private final Document document;
  private final Set<String> targets = new HashSet<>();

  /**
   * Reads markup.
   *
   * @throws IllegalArgumentException if it is not well-formed
   */
  Xhtml(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true); // without it, parts of a drawing would lose theirs
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalArgumentException(e);
    }
    Set<String> ids = new HashSet<>();
    all("*").forEach(element -> ids.add(element.getAttribute("id")));
    all("a").map(Xhtml::target).filter(ids::contains).forEach(targets::add);
    targets.remove("");
  }

  Element root() {
    return document.getDocumentElement();
  }

  Element body() {
    return all("body").findFirst().orElseThrow();
  }

  String title() {
    return all("title").findFirst().orElseThrow().getTextContent();
  }

  /** The first element of this class, which is taken out of its place. */
  Element taken(String name) {
    Element element = all("*").filter(each -> is(each, name)).findFirst().orElseThrow();
    element.getParentNode().removeChild(element);
    return element;
  }

  private Stream<Element> all(String name) {
    var found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at));
  }

  /** The id that a link leads to; empty if it leads out of the document, or nowhere in it. */
  String destination(Element link) {
    String target = target(link);
    return targets.contains(target) ? target : "";
  }

  /** The element's id if there is a link to it, or else the empty string. */
  String anchor(Element element) {
    String id = element.getAttribute("id");
    return targets.contains(id) ? id : "";
  }

  private static String target(Element link) {
    String href = link.getAttribute("href");
    return href.startsWith("#") ? href.substring(1) : "";
  }

  static boolean is(Element element, String className) {
    return List.of(element.getAttribute("class").split(" ", -1)).contains(className);
  }

  static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }

  static List<Element> elements(Node parent, String... names) {
    return children(parent).stream()
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> List.of(names).contains(child.getTagName()))
        .toList();
  }

  /** The rows of a table's parts of this name. */
  static List<Element> rows(Element table, String part) {
    return elements(table, part).stream().flatMap(each -> elements(each, "tr").stream()).toList();
  }

  static List<Element> cells(Element row) {
    return elements(row, "td", "th");
  }

  static int span(Element cell) {
    String span = cell.getAttribute("colspan");
    return span.isEmpty() ? 1 : Integer.parseInt(span);
  }

  /** How many columns a table has. */
  static int columns(Element table) {
    return Stream.of("thead", "tbody")
        .flatMap(part -> rows(table, part).stream())
        .mapToInt(row -> cells(row).stream().mapToInt(Xhtml::span).sum())
        .max()
        .orElse(1);
  }

  /** Text as it is shown: spaces of any kind and number are one, those that do not break apart. */
  static String shown(Node text) {
    return text.getTextContent().replaceAll("[ \\t\\r\\n]+", " ");
  }

  /** An element as a file of its own. */
  static String serialized(Element element) {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      StringWriter text = new StringWriter();
      transformer.transform(new DOMSource(element), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
