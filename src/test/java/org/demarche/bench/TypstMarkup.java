package org.demarche.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A briefing as a file of Typst: the same texts, headings, lists, tables, links and drawings, in
 * the same fonts and sizes.
 */
final class TypstMarkup {

  /** Classes that {@link #STYLES} has a function for. */
  private static final List<String> STYLED =
      List.of("badge", "cite", "aside", "meta", "because", "n", "strip-value", "strip-label");

  private static final String STYLES =
      """
      #set text(font: ("Liberation Serif", "DejaVu Sans"), size: 10pt, fill: rgb("1b232c"))
      #set par(leading: 0.62em, spacing: 1.1em)
      #set table(inset: (x: 4pt, y: 3pt), stroke: (bottom: 0.35pt + rgb("cfd5da")))
      #let sans(size, it) = text(font: ("Liberation Sans", "DejaVu Sans"), size: size, it)
      #let badge(it) = box(stroke: 0.75pt, inset: (x: 3pt), outset: (y: 2pt), sans(7.5pt, strong(it)))
      #let cite(it) = sans(7.5pt, it)
      #let ties(it) = sans(7.5pt, it)
      #let aside(it) = text(fill: rgb("55606c"), it)
      #let because = aside
      #let n(it) = aside(it)
      #let meta(it) = sans(8.5pt, aside(it))
      #let strip-value(it) = strong(text(size: 12pt, it)) + linebreak()
      #let strip-label(it) = text(size: 7.5pt, it)
      #let page-of(target) = context [ (p. #counter(page).at(target).first())]
      #show table: set text(font: ("Liberation Sans", "DejaVu Sans"), size: 8.5pt)
      #show heading: set text(font: ("Liberation Sans", "DejaVu Sans"))
      #show heading.where(level: 1): set text(font: "Liberation Serif", size: 21pt)
      #show heading.where(level: 2): set text(size: 15pt)
      #show heading.where(level: 3): set text(size: 10pt)
      #show figure.caption: set text(font: "Liberation Sans", size: 8.5pt, weight: "bold")
      #set figure(numbering: none)
      """;

  private final Xhtml markup;
  private final StringBuilder typst = new StringBuilder();
  private final Map<String, String> drawings = new LinkedHashMap<>();

  private TypstMarkup(String xhtml) {
    this.markup = new Xhtml(xhtml);
  }

  /**
   * The file.
   *
   * @param drawings that it names, as SVG by their names
   */
  record Converted(String typst, Map<String, String> drawings) {}

  static Converted of(String xhtml) {
    TypstMarkup conversion = new TypstMarkup(xhtml);
    conversion.document();
    return new Converted(conversion.typst.toString(), conversion.drawings);
  }

  private void document() {
    Element head = markup.taken("running-head");
    String title = markup.title();
    markup.taken("running-foot");
    typst.append("#set document(title: %s)%n".formatted(string(title)));
    typst.append(
        """
        #set page(paper: "a4", margin: (top: 19mm, x: 18mm, bottom: 17mm),
          header: align(center, text(font: "Liberation Sans", size: 8pt, weight: "bold", %s)),
          footer: text(font: "Liberation Sans", size: 7.5pt)[#%s #h(1fr) #context [Page #counter(page).get().first() of #counter(page).final().first()]])
        """
            .formatted(string(head.getTextContent()), string(title)));
    typst.append(STYLES);
    content(markup.body());
  }

  private void content(Node parent) {
    Xhtml.children(parent).forEach(this::node);
  }

  private void node(Node node) {
    if (node instanceof Element element) {
      element(element);
    } else if (node.getNodeType() == Node.TEXT_NODE) {
      typst.append(escaped(Xhtml.shown(node)));
    }
  }

  private void element(Element element) {
    switch (element.getTagName()) {
      case "h1", "h2", "h3", "h4" -> heading(element);
      case "p" -> paragraph(element);
      case "ul" -> list("list", element);
      case "ol" -> list("enum", element);
      case "table" -> table(element);
      case "figure" -> figure(element);
      case "a" -> link(element);
      case "br" -> typst.append("#linebreak();");
      case "strong" -> call("strong", element);
      case "em" -> call("emph", element);
      default -> styled(element);
    }
  }

  private void call(String function, Element element) {
    typst.append('#').append(function).append('[');
    content(element);
    typst.append("];");
  }

  private void styled(Element element) {
    anchor(element);
    STYLED.stream()
        .filter(name -> Xhtml.is(element, name))
        .findFirst()
        .ifPresentOrElse(name -> call(name, element), () -> content(element));
  }

  private void heading(Element element) {
    typst.append("\n\n");
    anchor(element);
    call("heading(level: " + element.getTagName().substring(1) + ")", element);
    typst.append("\n\n");
  }

  private void paragraph(Element element) {
    if (Xhtml.is((Element) element.getParentNode(), "r-ties")) {
      content(element);
      typst.append(Xhtml.is(element, "r-last") || Xhtml.is(element, "r-ended") ? " " : " · ");
      return;
    }
    typst.append("\n\n");
    styled(element);
    typst.append("\n\n");
  }

  private void list(String function, Element list) {
    typst.append("\n#").append(function).append('(');
    for (Element item : Xhtml.elements(list, "li")) {
      typst.append('[');
      anchor(item);
      content(item);
      typst.append("],");
    }
    typst.append(");\n");
  }

  private void table(Element table) {
    anchor(table);
    typst.append("\n#table(columns: ").append(widths(table)).append(",\n");
    List<Element> head = Xhtml.rows(table, "thead");
    if (!head.isEmpty()) {
      typst.append("table.header(");
      head.forEach(row -> row(row, true));
      typst.append("),\n");
    }
    Xhtml.rows(table, "tbody").forEach(row -> row(row, false));
    typst.append(");\n");
  }

  private static String widths(Element table) {
    if (Xhtml.is(table, "record")) {
      return "(10mm, 100mm, 1fr)";
    }
    int columns = Xhtml.columns(table);
    return Xhtml.is(table, "bargain") || Xhtml.is(table, "strip")
        ? "(" + "1fr,".repeat(columns) + ")"
        : String.valueOf(columns);
  }

  private void row(Element row, boolean head) {
    String anchor = markup.anchor(row);
    for (Element cell : Xhtml.cells(row)) {
      int span = Xhtml.span(cell);
      typst.append(span > 1 ? "table.cell(colspan: " + span + ")[" : "[");
      if (!anchor.isEmpty()) {
        label(anchor);
        anchor = "";
      }
      anchor(cell);
      if (head || cell.getTagName().equals("th")) {
        call("strong", cell);
      } else if (Xhtml.is(cell, "r-ties")) {
        call("ties", cell);
      } else {
        content(cell);
      }
      typst.append("],");
    }
    typst.append('\n');
  }

  private void figure(Element figure) {
    anchor(figure);
    Element svg = Xhtml.elements(figure, "svg").get(0);
    String name = "drawing-" + (drawings.size() + 1) + ".svg";
    drawings.put(name, Xhtml.serialized(svg));
    typst.append(
        "\n#figure(image(\"%s\", width: 160mm, alt: %s), caption: ["
            .formatted(name, string(svg.getAttribute("alt"))));
    Xhtml.elements(figure, "figcaption").forEach(this::content);
    typst.append("]);\n");
  }

  private void link(Element link) {
    String target = markup.destination(link);
    String href = link.getAttribute("href");
    if (!target.isEmpty()) {
      call("link(<" + target + ">)", link);
    } else if (href.startsWith("#")) {
      content(link);
    } else {
      call("link(" + string(href) + ")", link);
    }
    if (Xhtml.is((Element) link.getParentNode(), "run-contents")) {
      typst.append("#page-of(<").append(target).append(">);");
    }
  }

  private void anchor(Element element) {
    String id = markup.anchor(element);
    if (!id.isEmpty() && !element.getTagName().equals("tr")) {
      label(id);
    }
  }

  private void label(String id) {
    typst.append("#metadata(none)<").append(id).append('>');
  }

  /** Text that means itself. */
  static String escaped(String text) {
    return text.replaceAll("[!-/:-@\\[-`{-~]", "\\\\$0");
  }

  private static String string(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
