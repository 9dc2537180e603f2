package org.demarche.render.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Adds to the markup what PDF/UA asks for and HTML says in other ways, so that one template serves
 * both media: texts of links and drawings, bookmarks, fonts of drawings.
 */
final class PdfUaPreparation {

  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final Pattern HEADING = Pattern.compile("h[1-4]");
  private static final Pattern FAMILY = Pattern.compile("(font-family\\s*:\\s*)([^;}]+)");
  private static final Pattern VOWEL_POINTS = Pattern.compile("[\\u064B-\\u065F\\u0670]");
  private static final String DRAWING_FONT = "'Liberation Sans'";

  private final XhtmlDocument manuscript;
  private final String fallbacks;

  private PdfUaPreparation(XhtmlDocument manuscript, List<String> fallbackFamilies) {
    this.manuscript = manuscript;
    this.fallbacks =
        fallbackFamilies.stream().map(f -> ", '" + f + "'").collect(Collectors.joining());
  }

  /** Changes the manuscript. */
  static void complete(XhtmlDocument manuscript, List<String> fallbackFamilies) {
    PdfUaPreparation completion = new PdfUaPreparation(manuscript, fallbackFamilies);
    manuscript.elements("a").forEach(PdfUaPreparation::describeLink);
    manuscript.elements("svg").forEach(completion::describeDrawing);
    manuscript.elements("meta").forEach(PdfUaPreparation::keepMetadata);
    completion.addBookmarks();
  }

  /** HTML's description is PDF's subject; what only browsers need is left out. */
  private static void keepMetadata(Element meta) {
    String name = meta.getAttribute("name").toLowerCase(Locale.ROOT);
    if (name.equals("description")) {
      meta.setAttribute("name", "subject");
    } else if (!name.equals("author") && !name.equals("keywords")) {
      meta.getParentNode().removeChild(meta);
    }
  }

  private static void describeLink(Element link) {
    if (link.hasAttribute("href") && link.getAttribute("title").isBlank()) {
      String text = text(link);
      link.setAttribute("title", text.isEmpty() ? link.getAttribute("href") : text);
    }
  }

  private void describeDrawing(Element svg) {
    if (svg.getAttribute("alt").isBlank()) {
      svg.setAttribute("alt", alternative(svg));
    }
    if (!svg.hasAttribute("font-family") && !svg.getAttribute("style").contains("font-family")) {
      svg.setAttribute("font-family", DRAWING_FONT);
    }
    shapeTexts(svg);
    extendFonts(svg);
    for (Element element : XhtmlDocument.below(svg)) {
      extendFonts(element);
    }
    for (Element style : below(svg, "style")) {
      style.setTextContent(extended(style.getTextContent()));
    }
  }

  /**
   * The library that draws shapes the letters of Arabic alone, not those of Persian and others, and
   * fails at vowel points, which are left out: the text around the drawing has them.
   */
  private static void shapeTexts(Element drawing) {
    for (Element element : XhtmlDocument.below(drawing)) {
      for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Text text) {
          text.setData(ArabicShaping.shape(VOWEL_POINTS.matcher(text.getData()).replaceAll("")));
        }
      }
    }
  }

  private void extendFonts(Element element) {
    if (element.hasAttribute("font-family")) {
      element.setAttribute("font-family", element.getAttribute("font-family") + fallbacks);
    }
    if (element.getAttribute("style").contains("font-family")) {
      element.setAttribute("style", extended(element.getAttribute("style")));
    }
  }

  private String extended(String css) {
    return FAMILY.matcher(css).replaceAll("$1$2" + fallbacks);
  }

  private static String alternative(Element svg) {
    if (!svg.getAttribute("aria-label").isBlank()) {
      return svg.getAttribute("aria-label");
    }
    return below(svg, "title").stream().map(PdfUaPreparation::text).findFirst().orElse("");
  }

  /** The outline is made of the headings that have an id, unless the template gives one. */
  private void addBookmarks() {
    List<Element> heads = manuscript.elements("head");
    if (heads.isEmpty() || !manuscript.elements("bookmarks").isEmpty()) {
      return;
    }
    Element outline = manuscript.document().createElementNS(XHTML, "bookmarks");
    Deque<Element> open = new ArrayDeque<>();
    Deque<Integer> levels = new ArrayDeque<>();
    for (Element heading : manuscript.elements("*")) {
      if (HEADING.matcher(heading.getLocalName()).matches() && heading.hasAttribute("id")) {
        int level = heading.getLocalName().charAt(1);
        while (!levels.isEmpty() && levels.peek() >= level) {
          levels.pop();
          open.pop();
        }
        Element bookmark = bookmark(heading);
        (open.isEmpty() ? outline : open.peek()).appendChild(bookmark);
        open.push(bookmark);
        levels.push(level);
      }
    }
    heads.get(0).appendChild(outline);
  }

  private Element bookmark(Element heading) {
    Element bookmark = manuscript.document().createElementNS(XHTML, "bookmark");
    bookmark.setAttribute("name", text(heading));
    bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
    return bookmark;
  }

  private static List<Element> below(Element parent, String name) {
    return XhtmlDocument.below(parent).stream().filter(e -> name.equals(e.getLocalName())).toList();
  }

  private static String text(Element element) {
    return element.getTextContent().strip().replaceAll("\\s+", " ");
  }
}
