package org.demarche.checks;

import java.util.List;
import java.util.Locale;
import org.demarche.model.measure.Element;

/** How findings name things. */
final class FindingWords {

  private static final int NAMED = 5;

  private FindingWords() {}

  /** The kind, id and title of an element: {@code measure envoy ("A visit by an envoy")}. */
  static String name(Element element) {
    return "%s %s (\"%s\")".formatted(element.kind(), element.id(), element.title());
  }

  /** The words for a kind of element: {@code outside track}. */
  static String kind(Class<? extends Element> type) {
    String name = type.getSimpleName();
    return name.equals("NegotiatingPackage")
        ? "package"
        : name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** A noun with its article: {@code an event}. */
  static String a(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String and(List<String> items) {
    return join(items, "and");
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  static String or(List<String> items) {
    return join(items, "or");
  }

  private static String join(List<String> items, String last) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int end = items.size() - 1;
    return String.join(", ", items.subList(0, end)) + " " + last + " " + items.get(end);
  }

  /** The ids, the first few in full: {@code a, b and 7 more}. */
  static String few(List<String> ids) {
    if (ids.size() <= NAMED) {
      return and(ids);
    }
    int shown = NAMED - 1;
    return String.join(", ", ids.subList(0, shown)) + " and " + (ids.size() - shown) + " more";
  }
}
