package org.demarche.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceMap;
import org.demarche.render.RenderingRules;
import org.w3c.dom.Element;

/** Looks for references inside a document that lead nowhere. */
final class Links {

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
