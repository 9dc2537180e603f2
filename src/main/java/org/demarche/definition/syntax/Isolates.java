package org.demarche.definition.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Isolates of the Unicode bidirectional algorithm (UAX 9): parts of a text with a way of their own.
 */
final class Isolates {

  private static final int POP = 0x2069;

  private Isolates() {}

  /** The first isolate that its paragraph does not close, or that closes nothing. */
  static Optional<Integer> unbalanced(String text) {
    for (String paragraph : text.split("\\n[ \\t]*\\n", -1)) {
      Deque<Integer> open = new ArrayDeque<>();
      for (int character : paragraph.codePoints().toArray()) {
        if (character == POP && open.isEmpty()) {
          return Optional.of(POP);
        } else if (character == POP) {
          open.pop();
        } else if (character >= 0x2066 && character < POP) {
          open.push(character);
        }
      }
      if (!open.isEmpty()) {
        return Optional.of(open.peekLast());
      }
    }
    return Optional.empty();
  }
}
