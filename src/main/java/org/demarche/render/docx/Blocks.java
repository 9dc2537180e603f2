package org.demarche.render.docx;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes what stands one below the other: paragraphs, headings, lists, tables, drawings. */
final class Blocks {

  /** Text that stands in a box has this much room at its bar, in points. */
  private static final int BAR_SPACE = 6;

  private final Inlines inlines;
  private final Tables tables;
  private final Lists lists;
  private final Figures figures;
  private final Anchors anchors;
  private final boolean rightToLeft;

  Blocks(
      Inlines inlines,
      Tables tables,
      Lists lists,
      Figures figures,
      Anchors anchors,
      boolean rightToLeft) {
    this.inlines = inlines;
    this.tables = tables;
    this.lists = lists;
    this.figures = figures;
    this.anchors = anchors;
    this.rightToLeft = rightToLeft;
  }

  /** Writes all that is in an element; words between its parts become paragraphs. */
  void children(Element parent, Surroundings in) {
    WordParagraph open = null;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && Parts.isPart(element)) {
        open = null;
        block(element, in);
      } else if (open != null || Parts.hasWords(node)) {
        open = open == null ? paragraph(in.style(), in, parent) : open;
        inlines.write(node, open, RunLook.PLAIN);
      }
    }
  }

  private void block(Element element, Surroundings in) {
    if (Parts.isHidden(element) || Parts.isRunning(element)) {
      return;
    }
    anchors.reach(element);
    switch (element.getLocalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> text(element, StyleNames.heading(element), in);
      case "p", "dt", "dd", "span" -> text(element, style(element, in), in);
      case "figcaption", "caption" -> text(element, "Caption", in);
      case "pre" -> preformatted(element, in);
      case "ul", "ol" -> list(element, in);
      case "table" -> table(element, in);
      case "svg" -> drawing(element, in);
      case "hr" -> rule(in);
      case "blockquote" -> children(element, in.withStyle("Quote"));
      default -> part(element, in);
    }
  }

  private static String style(Element element, Surroundings in) {
    String own = StyleNames.paragraph(element);
    if (own != null) {
      return own;
    }
    return in.cell() && in.style().equals("TableText") ? "TableParagraph" : in.style();
  }

  /** A part with a meaning of its own is marked; any other is what is in it. */
  private void part(Element element, Surroundings in) {
    if (StyleNames.has(element, "bottom-line") || StyleNames.has(element, "since")) {
      boolean shaded = StyleNames.has(element, "bottom-line");
      tables.box(shaded, in, inside -> children(element, inside));
      gap(in);
    } else {
      children(element, StyleNames.has(element, "changed") ? in.withBar() : in);
    }
  }

  /** What parts two tables, which Word would take for one. */
  private void gap(Surroundings in) {
    CTPPr properties = in.flow().paragraph().addNewPPr();
    properties.addNewPStyle().setVal("Gap");
  }

  /** A paragraph; none for an element without words. */
  private void text(Element element, String style, Surroundings in) {
    if (hasText(element)) {
      WordParagraph paragraph = paragraph(style, in, element);
      line(element, paragraph);
    }
  }

  private static boolean hasText(Element element) {
    return !element.getTextContent().isBlank() || !Children.below(element, "img").isEmpty();
  }

  private void line(Element element, WordParagraph paragraph) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      inlines.write(node, paragraph, RunLook.PLAIN);
    }
  }

  /** Begins a paragraph. */
  private WordParagraph paragraph(String style, Surroundings in, @Nullable Element element) {
    CTP paragraph = in.flow().paragraph();
    CTPPr properties = paragraph.addNewPPr();
    properties.addNewPStyle().setVal(style);
    if (rightToLeft) {
      properties.addNewBidi();
    }
    if (in.item() != null) {
      in.item().mark(properties);
    }
    if (in.changed()) {
      bar(properties);
    }
    if (element != null && isNumber(element)) {
      properties.addNewJc().setVal(STJc.RIGHT);
    }
    if (element != null && StyleNames.has(element, "narrative-heading")) {
      properties.addNewKeepNext();
    }
    anchors.set(paragraph);
    return new WordParagraph(paragraph, rightToLeft);
  }

  /** Figures of a column stand below each other. */
  private static boolean isNumber(Element element) {
    return StyleNames.has(element, "num") && !element.getAttribute("scope").equals("row");
  }

  private void bar(CTPPr properties) {
    if (!properties.isSetInd()) {
      properties.addNewInd().setLeft(Tables.twentieths(BAR_SPACE + 1.0));
    }
    CTPBdr borders = properties.addNewPBdr();
    CTBorder border = rightToLeft ? borders.addNewRight() : borders.addNewLeft();
    Tables.line(border, 16, "1B232C");
    border.setSpace(BigInteger.valueOf(BAR_SPACE));
  }

  private void preformatted(Element element, Surroundings in) {
    WordParagraph paragraph = paragraph("Preformatted", in, element);
    String[] lines = element.getTextContent().stripTrailing().split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        paragraph.lineBreak(paragraph.runs());
      }
      if (!lines[i].isEmpty()) {
        paragraph.write(lines[i], RunLook.PLAIN, paragraph.runs());
      }
    }
  }

  private void rule(Surroundings in) {
    CTPPr properties = in.flow().paragraph().addNewPPr();
    properties.addNewPStyle().setVal(in.style());
    Tables.line(properties.addNewPBdr().addNewBottom(), 4, "9AA3AB");
  }

  private void list(Element list, Surroundings in) {
    Lists.Begun begun = lists.begin(list, in);
    for (Element item : Children.of(list)) {
      anchors.reach(item);
      children(item, in.withItem(new ListItem(begun.number(), begun.level()), begun.style()));
    }
  }

  private void table(Element table, Surroundings in) {
    Children.of(table).stream()
        .filter(each -> each.getLocalName().equals("caption"))
        .forEach(caption -> block(caption, in));
    tables.write(table, in, this::cell);
    if (!StyleNames.table(table).equals("Foot")) {
      gap(in);
    }
  }

  private void cell(Element cell, Surroundings in) {
    Element row = (Element) cell.getParentNode();
    Node body = row.getParentNode();
    if (body instanceof Element group && row.equals(Children.of(group).get(0))) {
      anchors.reach(group);
    }
    if (Children.of(row).get(0).equals(cell)) {
      anchors.reach(row);
    }
    anchors.reach(cell);
    if (StyleNames.has(cell, "r-ties") && !rightToLeft) {
      new Ties(inlines).write(cell, paragraph(in.style(), in, cell));
    } else {
      children(cell, in);
    }
  }

  private void drawing(Element svg, Surroundings in) {
    WordParagraph paragraph = paragraph("Figure", in, svg);
    figures.write(svg, paragraph.ct(), in.width());
  }
}
