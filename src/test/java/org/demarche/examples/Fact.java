package org.demarche.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something that a report says, and the words in which documents about it have to say it.
 *
 * @param statement the fact in a reader's words
 * @param words what has to be found; white space and case do not count
 */
public record Fact(String statement, String words) {

  private static final String BAR = " | ";

  /** The facts of {@code src/test/resources/facts/<name>.txt}, in their order. */
  public static List<Fact> all(String name) {
    Path file = Path.of("src", "test", "resources", "facts", name + ".txt");
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(Fact::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of the facts that a text does not state. */
  public static List<Fact> missingFrom(String text, List<Fact> facts) {
    String folded = folded(text);
    return facts.stream().filter(fact -> !folded.contains(folded(fact.words))).toList();
  }

  private static Fact of(String line) {
    int bar = line.indexOf(BAR);
    if (bar < 0 || line.substring(bar + BAR.length()).isBlank()) {
      throw new IllegalArgumentException("not a fact and its words: " + line);
    }
    return new Fact(line.substring(0, bar).strip(), line.substring(bar + BAR.length()).strip());
  }

  private static String folded(String text) {
    return text.replaceAll("(?U)\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
