package org.demarche.definition.syntax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the JSON parser complains of, in the words of someone who writes definitions. */
final class JsonMessages {

  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("was expecting comma", "a comma is missing before this, or a bracket or quote");
    WORDS.put("was expecting double-quote", "a key in double quotes is wanted here");
    WORDS.put("was expecting a colon", "a colon is missing between a key and its value");
    WORDS.put(
        "Illegal unquoted character", "a text breaks off at the end of its line, or holds a tab");
    WORDS.put("Unrecognized token", "a text must stand in double quotes");
    WORDS.put("escape", "there is no such escape in JSON");
    WORDS.put("Leading zeroes", "a number cannot begin with a zero");
    WORDS.put("unexpected close marker", "a bracket or brace is closed that was not opened");
    WORDS.put("Unexpected close marker", "a bracket or brace is closed that was not opened");
    WORDS.put("maybe a (non-standard) comment", "JSON has no comments; use YAML for them");
    WORDS.put("Unexpected character", "a value is wanted here");
  }

  private JsonMessages() {}

  static String of(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "the file ends before everything that was opened is closed";
    }
    String problem = String.valueOf(e.getOriginalMessage());
    return WORDS.entrySet().stream()
        .filter(entry -> problem.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("this is not JSON");
  }
}
