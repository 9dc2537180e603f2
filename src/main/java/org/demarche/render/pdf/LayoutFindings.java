package org.demarche.render.pdf;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceMap;
import org.demarche.render.RenderingRules;
import org.demarche.render.pdf.drawing.DrawingPainter;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Says in findings what went wrong while a document was laid out. */
final class LayoutFindings {

  private static final int QUOTED = 60;

  private LayoutFindings() {}

  /** A finding for each box that reaches beyond its page's text area. */
  static List<Finding> tooWide(List<Overflow.Wide> boxes, SourceMap places) {
    return boxes.stream().map(box -> tooWide(box, places)).distinct().toList();
  }

  private static Finding tooWide(Overflow.Wide box, SourceMap places) {
    String longest = longestWord(box.element());
    String what = box.table() ? "the table " + tableName(box.element()) : "the line with";
    return RenderingRules.TOO_WIDE.at(
        places,
        MarkupPlaces.first(places, longest),
        box.table()
            ? "%s is wider than page %d".formatted(what, box.page())
            : "%s \"%s\" is wider than page %d".formatted(what, quoted(longest), box.page()),
        String.format(
            Locale.ROOT,
            "%.0f mm too wide; its longest word is \"%s\"",
            box.excess(),
            quoted(longest)),
        "everything within the text area");
  }

  /** A finding for each image that was refused. */
  static List<Finding> refused(Map<String, String> refused, SourceMap places) {
    return refused.entrySet().stream()
        .map(
            image ->
                RenderingRules.MISSING_RESOURCE.at(
                    places,
                    MarkupPlaces.first(places, image.getKey()),
                    "the image \"%s\" %s".formatted(image.getKey(), image.getValue()),
                    image.getKey(),
                    "a PNG or JPEG file in an asset folder"))
        .toList();
  }

  /** A finding for each kind of element that drawings have and print does not know. */
  static List<Finding> unknown(Collection<String> elements, SourceMap places) {
    return elements.stream()
        .map(
            name ->
                RenderingRules.UNKNOWN_SHAPE.at(
                    places,
                    "",
                    "a drawing has the element \"%s\"".formatted(name),
                    "<" + name + ">",
                    DrawingPainter.KNOWN))
        .toList();
  }

  private static String tableName(Element table) {
    NodeList captions = table.getElementsByTagNameNS("*", "caption");
    String name =
        captions.getLength() > 0 ? captions.item(0).getTextContent() : table.getTextContent();
    return "\"" + quoted(name.strip().replaceAll("\\s+", " ")) + "\"";
  }

  private static String longestWord(Element element) {
    return XhtmlDocument.texts(element)
        .flatMap(text -> Stream.of(text.split("\\s+")))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static String quoted(String text) {
    return text.length() > QUOTED ? text.substring(0, QUOTED - 3) + "..." : text;
  }
}
