package org.demarche.definition;

import java.util.Optional;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.finding.SourceMap;

/** Where a key that the format does not have comes from a rule of YAML. */
final class UnknownKeys {

  /**
   * @param words the cause, as the end of a sentence
   * @param remedy what to do
   */
  record Cause(String words, String remedy) {}

  private UnknownKeys() {}

  static Optional<Cause> cause(String key, SourceMap places, String pointer) {
    if (key.equals("<<")) {
      String words = "YAML 1.2 knows no merge keys";
      return Optional.of(new Cause(words, "Write out the keys that were to be merged."));
    }
    if (!endsAtAComma(places, pointer)) {
      return Optional.empty();
    }
    String words = "in braces a comma ends a value";
    return Optional.of(
        key.matches("[0-9]{3}.*")
            ? new Cause(words, "Write a number without separators, such as 1000000.")
            : new Cause(words, "Put a text that has a comma in quotes."));
  }

  /** Whether there is no colon after the key: its value, which is nothing, begins where it ends. */
  private static boolean endsAtAComma(SourceMap places, String pointer) {
    SourceLocation key = places.key(pointer);
    SourceLocation value = places.value(pointer);
    return key.line() == value.line() && key.column() + key.length() == value.column();
  }
}
