package org.demarche.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceMap;
import org.demarche.render.RenderingRules;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Looks for references inside a document that lead nowhere. */
final class Links {

  private static final Pattern STOPS =
      Pattern.compile("[\u00a0\u202f]?[.,;:!?)\\]\u060c\u061b\u061f]+");

  private static final List<String> INLINE = List.of("a", "em", "strong", "span");

  private Links() {}

  /**
   * One finding for each link or bookmark without a target; the link itself is taken out of the
   * manuscript, its text stays.
   */
  static List<Finding> check(XhtmlDocument manuscript, SourceMap places) {
    Set<String> ids = manuscript.ids();
    List<Finding> findings = new ArrayList<>();
    for (String name : List.of("a", "bookmark")) {
      for (Element link : manuscript.elements(name)) {
        String href = link.getAttribute("href");
        if (href.startsWith("#") && !ids.contains(href.substring(1))) {
          findings.add(finding(link, href, places));
          unlink(link);
        }
      }
    }
    return findings;
  }

  /**
   * Takes the stop after a link or emphasis into it, since the engine would break a line between
   * them: a comma at the beginning of a line is a worse thing than one that can be clicked.
   */
  static void keepStops(XhtmlDocument manuscript) {
    INLINE.stream()
        .flatMap(name -> manuscript.elements(name).stream())
        .filter(element -> !element.getAttribute("class").startsWith("badge"))
        .forEach(Links::keepStop);
  }

  private static void keepStop(Element element) {
    Node last = lastText(element);
    if (last != null && element.getNextSibling() instanceof Text after) {
      Matcher stops = STOPS.matcher(after.getData());
      if (stops.lookingAt()) {
        last.setNodeValue(last.getNodeValue() + stops.group());
        after.deleteData(0, stops.end());
      }
    }
  }

  private static @Nullable Node lastText(Node node) {
    Node last = node;
    while (last != null && !(last instanceof Text)) {
      last = last.getLastChild();
    }
    return last;
  }

  private static void unlink(Element link) {
    if ("a".equals(link.getLocalName())) {
      link.removeAttribute("href");
      link.getOwnerDocument().renameNode(link, link.getNamespaceURI(), "span");
    }
  }

  private static Finding finding(Element link, String href, SourceMap places) {
    boolean bookmark = "bookmark".equals(link.getLocalName());
    String text = bookmark ? link.getAttribute("name") : link.getTextContent().strip();
    String what = (bookmark ? "the bookmark \"" : "the link \"") + text + "\"";
    return RenderingRules.DANGLING_REFERENCE.at(
        places,
        MarkupPlaces.first(places, href),
        what + " leads to \"" + href + "\", which the document does not have",
        href,
        "the id of an element of the document");
  }
}
