package org.demarche.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that people write for a key of the format. */
final class Synonyms {

  private static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          Map.entry("deadline", List.of("due")),
          Map.entry("duedate", List.of("due")),
          Map.entry("expires", List.of("until")),
          Map.entry("end", List.of("until")),
          Map.entry("enddate", List.of("until")),
          Map.entry("name", List.of("title")),
          Map.entry("heading", List.of("title")),
          Map.entry("label", List.of("title")),
          Map.entry("description", List.of("text", "summary")),
          Map.entry("details", List.of("text")),
          Map.entry("notes", List.of("text")),
          Map.entry("comment", List.of("text")),
          Map.entry("abstract", List.of("summary")),
          Map.entry("reason", List.of("why")),
          Map.entry("rationale", List.of("why")),
          Map.entry("type", List.of("kind")),
          Map.entry("actor", List.of("by", "party")),
          Map.entry("actors", List.of("by", "parties")),
          Map.entry("price", List.of("cost")),
          Map.entry("budget", List.of("cost")),
          Map.entry("state", List.of("status")),
          Map.entry("status", List.of("state")),
          Map.entry("link", List.of("url")),
          Map.entry("website", List.of("url")),
          Map.entry("classification", List.of("marking")),
          Map.entry("actions", List.of("measures")),
          Map.entry("steps", List.of("measures")),
          Map.entry("links", List.of("linkages")),
          Map.entry("email", List.of("to")));

  private Synonyms() {}

  /** The key among these that the word stands for. */
  static Optional<String> of(String word, List<String> keys) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    return KEYS.getOrDefault(plain, List.of()).stream().filter(keys::contains).findFirst();
  }
}
