package org.demarche.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A briefing as XSL formatting objects, in the fonts and sizes of ours. */
final class FoMarkup {

  private static final String SANS = " font-family=\"Liberation Sans, DejaVu Sans\"";
  private static final String SMALL = SANS + " font-size=\"7.5pt\"";
  private static final String GREY = " color=\"#55606c\"";

  private final Xhtml markup;
  private final StringBuilder fo = new StringBuilder();

  private FoMarkup(String xhtml) {
    this.markup = new Xhtml(xhtml);
  }

  static String of(String xhtml) {
    FoMarkup conversion = new FoMarkup(xhtml);
    conversion.document();
    return conversion.fo.toString();
  }

  private void document() {
    String head = escaped(markup.taken("running-head").getTextContent());
    markup.taken("running-foot");
    String title = escaped(markup.title());
    fo.append(
        """
        <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="en"
          font-family="Liberation Serif, DejaVu Sans" font-size="10pt" line-height="1.3" color="#1b232c">
        <fo:layout-master-set>
        <fo:simple-page-master master-name="A4" page-width="210mm" page-height="297mm" margin="8mm 18mm">
        <fo:region-body margin="11mm 0"/><fo:region-before extent="8mm"/><fo:region-after extent="8mm"/>
        </fo:simple-page-master></fo:layout-master-set>
        <fo:declarations><x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title></rdf:Description></rdf:RDF>
        </x:xmpmeta></fo:declarations>
        <fo:page-sequence master-reference="A4">
        <fo:static-content flow-name="xsl-region-before"><fo:block text-align="center" font-size="8pt"%s>%s</fo:block></fo:static-content>
        <fo:static-content flow-name="xsl-region-after"><fo:block font-size="7.5pt" text-align-last="justify"%s>%s
        <fo:leader/>Page <fo:page-number/> of <fo:page-number-citation-last ref-id="whole"/></fo:block></fo:static-content>
        <fo:flow flow-name="xsl-region-body"><fo:block id="whole">
        """
            .formatted(title, SANS, head, SANS, title));
    flow(markup.body());
    fo.append("</fo:block></fo:flow></fo:page-sequence></fo:root>\n");
  }

  private void flow(Node parent) {
    for (Node node : Xhtml.children(parent)) {
      if (node instanceof Element element) {
        element(element);
      } else if (node.getNodeType() == Node.TEXT_NODE) {
        fo.append(escaped(Xhtml.shown(node)));
      }
    }
  }

  private void element(Element element) {
    switch (element.getTagName()) {
      case "h1" -> block(element, " role=\"H1\" font-weight=\"bold\" font-size=\"21pt\"");
      case "h2" -> block(element, " role=\"H2\"" + heading(15) + " space-before=\"15pt\"");
      case "h3", "h4" -> block(element, " role=\"H3\"" + heading(10) + " space-before=\"8pt\"");
      case "p", "div", "section" -> block(element, style(element));
      case "ul" -> list(element, false);
      case "ol" -> list(element, true);
      case "table" -> table(element);
      case "svg" ->
          fo.append("<fo:instream-foreign-object content-width=\"160mm\" fox:alt-text=\"")
              .append(escaped(element.getAttribute("alt")))
              .append("\" xmlns:fox=\"http://xmlgraphics.apache.org/fop/extensions\">")
              .append(Xhtml.serialized(element))
              .append("</fo:instream-foreign-object>");
      case "figure", "figcaption" -> block(element, SANS + " font-size=\"8.5pt\"");
      case "a" -> link(element);
      case "br" -> fo.append("<fo:block/>");
      case "strong" -> inline(element, " font-weight=\"bold\"");
      case "em" -> inline(element, " font-style=\"italic\"");
      default -> inline(element, style(element));
    }
  }

  private static String heading(int size) {
    return SANS
        + " font-weight=\"bold\" font-size=\"%dpt\" keep-with-next.within-page=\"always\" space-after=\"3pt\""
            .formatted(size);
  }

  private static String style(Element element) {
    boolean block = !element.getTagName().equals("span");
    String space = element.getTagName().equals("p") ? " space-after=\"5pt\"" : "";
    if (Xhtml.is(element, "badge")) {
      return SMALL + " font-weight=\"bold\" border=\"0.75pt solid #1b232c\"";
    }
    if (Xhtml.is(element, "cite") || Xhtml.is(element, "strip-label")) {
      return SMALL;
    }
    if (Xhtml.is(element, "strip-value")) {
      return " font-weight=\"bold\" font-size=\"12pt\"";
    }
    return List.of("aside", "because", "n", "meta").stream().anyMatch(c -> Xhtml.is(element, c))
        ? GREY + space
        : block ? space : "";
  }

  private void block(Element element, String attributes) {
    Element parent = (Element) element.getParentNode();
    if (Xhtml.is(parent, "r-ties") && element.getTagName().equals("p")) {
      inline(element, "");
      boolean last = Xhtml.is(element, "r-last") || Xhtml.is(element, "r-ended");
      fo.append(last ? " " : " · ");
      return;
    }
    tag("block", element, attributes);
  }

  private void inline(Element element, String attributes) {
    tag("inline", element, attributes);
  }

  private void tag(String name, Element element, String attributes) {
    fo.append("<fo:").append(name).append(id(element)).append(attributes).append('>');
    flow(element);
    fo.append("</fo:").append(name).append('>');
  }

  private String id(Element element) {
    String anchor = markup.anchor(element);
    return anchor.isEmpty() ? "" : " id=\"" + escaped(anchor) + "\"";
  }

  private void link(Element link) {
    String target = markup.destination(link);
    String href = link.getAttribute("href");
    if (target.isEmpty() && href.startsWith("#")) {
      flow(link);
      return;
    }
    String where =
        target.isEmpty()
            ? " external-destination=\"url('" + escaped(href) + "')\""
            : " internal-destination=\"" + escaped(target) + "\"";
    tag("basic-link", link, where);
    if (Xhtml.is((Element) link.getParentNode(), "run-contents")) {
      fo.append(" (p. <fo:page-number-citation ref-id=\"").append(target).append("\"/>)");
    }
  }

  private void list(Element list, boolean numbered) {
    List<Element> items = Xhtml.elements(list, "li");
    if (items.isEmpty()) {
      return;
    }
    fo.append("<fo:list-block provisional-distance-between-starts=\"13pt\" space-after=\"5pt\">");
    int number = 1;
    for (Element item : items) {
      fo.append("<fo:list-item").append(id(item)).append("><fo:list-item-label><fo:block>");
      fo.append(numbered ? number++ + "." : "•");
      fo.append(
          "</fo:block></fo:list-item-label><fo:list-item-body start-indent=\"body-start()\">");
      fo.append("<fo:block>");
      flow(item);
      fo.append("</fo:block></fo:list-item-body></fo:list-item>");
    }
    fo.append("</fo:list-block>");
  }

  private void table(Element table) {
    fo.append(
            "<fo:table table-layout=\"fixed\" width=\"100%\" font-size=\"8.5pt\" start-indent=\"0\"")
        .append(SANS)
        .append(id(table))
        .append('>');
    fo.append(columns(table));
    part("header", Xhtml.rows(table, "thead"));
    part("body", Xhtml.rows(table, "tbody"));
    fo.append("</fo:table>");
  }

  private static String columns(Element table) {
    DoubleStream widths =
        Xhtml.is(table, "record")
            ? DoubleStream.of(10, 100, 60)
            : DoubleStream.generate(() -> 1).limit(Xhtml.columns(table));
    return widths
        .mapToObj("<fo:table-column column-width=\"proportional-column-width(%s)\"/>"::formatted)
        .collect(Collectors.joining());
  }

  private void part(String name, List<Element> rows) {
    if (rows.isEmpty()) {
      return;
    }
    fo.append("<fo:table-").append(name).append('>');
    for (Element row : rows) {
      fo.append("<fo:table-row").append(id(row)).append('>');
      Xhtml.cells(row).forEach(this::cell);
      fo.append("</fo:table-row>");
    }
    fo.append("</fo:table-").append(name).append('>');
  }

  private void cell(Element cell) {
    boolean head = cell.getTagName().equals("th");
    fo.append("<fo:table-cell padding=\"2.5pt 8pt 2.5pt 0\" border-bottom=\"0.35pt solid #cfd5da\"")
        .append(Xhtml.span(cell) > 1 ? " number-columns-spanned=\"" + Xhtml.span(cell) + "\"" : "")
        .append(id(cell))
        .append("><fo:block")
        .append(head ? " font-weight=\"bold\">" : Xhtml.is(cell, "r-ties") ? SMALL + ">" : ">");
    flow(cell);
    fo.append("</fo:block></fo:table-cell>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
