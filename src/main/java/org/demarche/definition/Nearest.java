package org.demarche.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.model.Spelling;

/** Which known word a mistyped one is closest to. */
final class Nearest {

  private Nearest() {}

  /** The closest of the words if it is close enough to be meant. */
  static Optional<String> of(String word, List<String> words) {
    return words.stream()
        .filter(known -> Spelling.distance(word, known) <= Math.max(1, known.length() / 3))
        .min(byDistance(word));
  }

  private static Comparator<String> byDistance(String word) {
    return Comparator.comparingInt(known -> Spelling.distance(word, known));
  }
}
