package org.demarche.app.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of the page "What a definition means", each with what it says there. */
final class Glossary {

  private static final Pattern SECTIONS = Pattern.compile("(?m)^(?=#{1,3} )");
  private static final String HEADING = "### ";

  private static final Map<String, String> WORDS = read();

  private Glossary() {}

  private static Map<String, String> read() {
    Map<String, String> words = new LinkedHashMap<>();
    for (String section : SECTIONS.splitAsStream(page()).toList()) {
      if (section.startsWith(HEADING)) {
        String word = section.lines().findFirst().orElseThrow().substring(HEADING.length());
        words.put(key(word), section.substring(HEADING.length()).strip() + "\n");
      }
    }
    return words;
  }

  private static String page() {
    try (InputStream in = Glossary.class.getResourceAsStream("meaning.md")) {
      if (in == null) {
        throw new IllegalStateException("missing from this program: meaning.md");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The spellings that are known, such as {@code in-return-for}; in the order of the page. */
  static List<String> words() {
    return List.copyOf(WORDS.keySet());
  }

  /** What a word means, the word itself first; also for its plural in "s". */
  static Optional<String> find(String word) {
    String key = key(word);
    return Optional.ofNullable(WORDS.get(key))
        .or(
            () ->
                key.endsWith("s")
                    ? Optional.ofNullable(WORDS.get(key.substring(0, key.length() - 1)))
                    : Optional.empty());
  }
}
