package org.demarche.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.analysis.change.Change;

/** What changed of one element, as an English sentence for a terminal. */
final class ChangeSentences {

  /** Longer values, and sentences, stand in quotation marks. */
  private static final int SHORT = 60;

  /** Keys of the package under which the order of its elements is told. */
  private static final Set<String> ORDERS = Set.of("parts", "phases", "measures");

  private ChangeSentences() {}

  /** An element as such: {@code measure visit: Visit to the site}. */
  static String element(Change change) {
    return change.name().isEmpty()
        ? change.element() + ": " + change.id()
        : "%s %s: %s".formatted(change.element(), change.id(), change.name());
  }

  /** An element that has another id. */
  static String renamed(Change change) {
    return "%s %s, formerly %s".formatted(change.element(), change.id(), joined(change.from()));
  }

  /** All that changed of one element. */
  static String changed(List<Change> ofOne) {
    StringBuilder sentence = new StringBuilder(element(ofOne.get(0)));
    String separator = ": ";
    boolean status = ofOne.stream().anyMatch(change -> change.key().equals("status"));
    for (Change change : ofOne) {
      boolean since = status && change.key().equals("since") && !change.to().isEmpty();
      sentence.append(since && separator.equals("; ") ? ", " : separator);
      sentence.append(since ? "since " + joined(change.to()) : phrase(change));
      separator = "; ";
    }
    return sentence.toString();
  }

  private static String phrase(Change change) {
    String label = label(change.key());
    List<String> from = change.from();
    List<String> to = change.to();
    if (change.element().equals("package") && ORDERS.contains(change.key())) {
      return "order of %s from %s to %s".formatted(label, joined(from), joined(to));
    }
    if (from.size() == 1 && to.size() == 1) {
      return "%s from %s to %s".formatted(label, joined(from), joined(to));
    }
    List<String> said = new ArrayList<>();
    if (!to.isEmpty()) {
      said.add("added " + joined(to));
    }
    if (!from.isEmpty()) {
      said.add("removed " + joined(from));
    }
    return label + " " + String.join(", ", said);
  }

  private static String joined(List<String> values) {
    return String.join(", ", values.stream().map(ChangeSentences::quoted).toList());
  }

  private static String quoted(String value) {
    boolean sentence = value.length() > SHORT || value.matches(".* .*[.!?]");
    return sentence ? "\"" + value + "\"" : value;
  }

  /** {@code preferred.value} is the opening, {@code fallbacks.1.value} fallback 1. */
  private static String label(String key) {
    return key.replaceAll("\\.value$", "")
        .replaceAll("^preferred", "opening")
        .replaceAll("^fallbacks\\.", "fallback ")
        .replaceAll("^asOf$", "as-of day")
        .replaceAll("^counterpart", "the other side's position")
        .replace('.', ' ')
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
