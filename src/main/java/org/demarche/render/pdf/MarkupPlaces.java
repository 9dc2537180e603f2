package org.demarche.render.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.model.finding.SourceMap;

/** Finds what a document shows in the definition that it came from. */
final class MarkupPlaces {

  private MarkupPlaces() {}

  /** Pointers of the texts that satisfy the condition, in the order of the file. */
  static List<String> of(SourceMap places, Predicate<String> condition) {
    return places.texts().entrySet().stream()
        .filter(text -> condition.test(text.getValue()))
        .map(Map.Entry::getKey)
        .sorted(
            Comparator.comparing((String p) -> places.value(p).line())
                .thenComparing(p -> places.value(p).column())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The first text that contains this; the empty string, which is the file as a whole, if none. */
  static String first(SourceMap places, String part) {
    return of(places, text -> text.contains(part)).stream().findFirst().orElse("");
  }
}
