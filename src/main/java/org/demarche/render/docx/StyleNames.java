package org.demarche.render.docx;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which style of the style sheet is that of an element. */
final class StyleNames {

  private static final Map<String, String> PARAGRAPHS =
      Map.ofEntries(
          Map.entry("issuer", "Issuer"),
          Map.entry("subtitle", "Subtitle"),
          Map.entry("dateline", "Dateline"),
          Map.entry("meta", "Note"),
          Map.entry("sources", "Note"),
          Map.entry("run-contents", "Contents"),
          Map.entry("participants", "Participants"),
          Map.entry("left-out", "LeftOut"),
          Map.entry("strip-value", "StripValue"),
          Map.entry("strip-long", "StripLong"),
          Map.entry("strip-label", "StripLabel"));

  private static final Map<String, String> HEADINGS =
      Map.of(
          "h1",
          "Title",
          "h2",
          "Heading1",
          "h3",
          "Heading2",
          "h4",
          "Heading3",
          "h5",
          "Heading4",
          "h6",
          "Heading4");

  private static final Map<String, String> TABLES =
      Map.of("matrix", "Matrix", "facts", "Facts", "strip", "Strip", "foot", "Foot");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private StyleNames() {}

  static List<String> classes(Element element) {
    return List.of(SPACE.split(element.getAttribute("class").strip(), -1));
  }

  static boolean has(Element element, String name) {
    return classes(element).contains(name);
  }

  /** Null where the element has no style of its own. */
  static @org.jspecify.annotations.Nullable String paragraph(Element element) {
    String found = null;
    for (String name : classes(element)) {
      found = PARAGRAPHS.getOrDefault(name, found);
    }
    return "Subtitle".equals(found) ? subtitle(element) : found;
  }

  private static String subtitle(Element element) {
    return isIn(element, "landscape")
        ? "SubtitleSmall"
        : isIn(element, "summary") ? "SubtitlePlain" : "Subtitle";
  }

  /** The title is above all; the headings below it are those of Word's outline. */
  static String heading(Element element) {
    if (has(element, "plain")) {
      return "Heading1Plain";
    }
    if (has(element, "talk")) {
      return "Heading1Talk";
    }
    String name = element.getLocalName();
    return name.equals("h1") && isIn(element, "landscape")
        ? "TitleSmall"
        : HEADINGS.getOrDefault(name, "Heading4");
  }

  /** Whether the document is of such a kind, or lies on its side. */
  private static boolean isIn(Element element, String kind) {
    for (Node at = element; at instanceof Element each; at = at.getParentNode()) {
      if (each.getLocalName().equals("body")) {
        return has(each, kind);
      }
    }
    return false;
  }

  static String table(Element table) {
    return classes(table).stream()
        .filter(TABLES::containsKey)
        .map(TABLES::get)
        .findFirst()
        .orElse("Data");
  }

  /** Of the paragraphs in a cell. */
  static String cell(Element cell, String table, boolean head) {
    boolean isHead = cell.getLocalName().equals("th");
    return switch (table) {
      case "Strip" -> "StripLabel";
      case "Foot" -> foot(cell);
      case "Facts" -> isHead ? "FactHead" : "TableText";
      default -> {
        if (cell.getAttribute("scope").equals("rowgroup")) {
          yield "TableGroup";
        }
        String start = table.equals("Matrix") ? "Matrix" : "Table";
        if (has(cell, "r-ties")) {
          yield "Ties";
        }
        yield start + (head ? "Head" : isHead ? "RowHead" : "Text");
      }
    };
  }

  private static String foot(Element cell) {
    return has(cell, "foot-page")
        ? "FooterPage"
        : has(cell, "foot-marking") ? "FooterMarking" : "Footer";
  }
}
