package org.demarche.render.docx;

import java.util.Optional;
import java.util.function.Supplier;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes what stands in a line: words, links, breaks, page numbers. */
final class Inlines {

  private final WordFile.Part part;
  private final Anchors anchors;
  private final int pages;

  /**
   * @param part that the lines stand in
   * @param pages how many the document has until Word counts them
   */
  Inlines(WordFile.Part part, Anchors anchors, int pages) {
    this.part = part;
    this.anchors = anchors;
    this.pages = pages;
  }

  /** Adds a node and all in it. */
  void write(Node node, WordParagraph paragraph, RunLook look) {
    write(node, paragraph, look, paragraph.runs());
  }

  private void write(Node node, WordParagraph paragraph, RunLook look, Supplier<CTR> runs) {
    if (node instanceof CharacterData text && node.getNodeType() != Node.COMMENT_NODE) {
      paragraph.text(text.getData(), look, runs);
    } else if (node instanceof Element element) {
      element(element, paragraph, look, runs);
    }
  }

  private void element(Element element, WordParagraph paragraph, RunLook look, Supplier<CTR> runs) {
    RunLook own = look.in(element);
    if (element.getLocalName().equals("br")) {
      paragraph.lineBreak(runs);
    } else if (element.getLocalName().equals("img")) {
      paragraph.text(element.getAttribute("alt"), own, runs);
    } else if (StyleNames.has(element, "page-number")) {
      paragraph.field("PAGE", "1", own);
    } else if (StyleNames.has(element, "page-count")) {
      paragraph.field("NUMPAGES", String.valueOf(pages), own);
    } else if (element.getLocalName().equals("a") && element.hasAttribute("href")) {
      link(element, paragraph, own, runs);
    } else {
      anchors.reach(element);
      anchors.set(paragraph.ct());
      children(element, paragraph, own, runs);
    }
  }

  private void children(Node node, WordParagraph paragraph, RunLook look, Supplier<CTR> runs) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      write(child, paragraph, look, runs);
    }
  }

  /** A link that leads nowhere is text. */
  private void link(Element link, WordParagraph paragraph, RunLook look, Supplier<CTR> runs) {
    String target = link.getAttribute("href");
    boolean inside = target.startsWith("#");
    Optional<String> place = inside ? anchors.of(target.substring(1)) : Optional.of(target);
    if (place.isEmpty()) {
      children(link, paragraph, look, runs);
      return;
    }
    paragraph.settle();
    CTHyperlink made = paragraph.ct().addNewHyperlink();
    if (inside) {
      made.setAnchor(place.get());
    } else {
      made.setId(part.link(target));
    }
    if (!link.getAttribute("title").isBlank()) {
      made.setTooltip(tooltip(link.getAttribute("title")));
    }
    String style = inside ? "Hyperlink" : "WebLink";
    RunLook own = look.style().isEmpty() ? look.styled(style) : look;
    children(link, paragraph, own, made::addNewR);
  }

  /** Word allows no more. */
  private static String tooltip(String title) {
    return title.length() > 255 ? title.substring(0, 254) + "…" : title;
  }
}
