package org.demarche.render.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.definition.DefinitionFormat;
import org.demarche.render.words.WordBundles;
import org.demarche.render.words.Words;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {

  /** What no change is ever told of by its own name. */
  private static final Set<String> NEVER =
      Set.of(
          "schema",
          "id",
          "was",
          "asOf",
          "linkages",
          "obligations",
          "commitments",
          "constraints",
          "demands",
          "scenarios",
          "events",
          "exclusions",
          "goals",
          "openQuestions",
          "outsideTracks",
          "positions",
          "recommendations",
          "statements",
          "triggers");

  @Test
  void everyKeyOfTheFormatHasAWord() throws IOException {
    Set<String> keys = new TreeSet<>();
    collect(new ObjectMapper().readTree(DefinitionFormat.schema()), keys);
    keys.removeAll(NEVER);
    Words words = new WordBundles(List.of(Path.of("templates"))).words("en");
    keys.removeIf(key -> words.has("changes.key." + key));
    assertEquals(Set.of(), keys);
  }

  private static void collect(JsonNode node, Set<String> keys) {
    node.path("properties").fieldNames().forEachRemaining(keys::add);
    node.forEach(child -> collect(child, keys));
  }

  @Test
  void aTerminalNamesKeysAsPeopleSayThem() {
    SpelledVoice voice = new SpelledVoice();
    assertEquals("opening", voice.label("preferred.value"));
    assertEquals("fallback 2 text", voice.label("fallbacks.2.text"));
    assertEquals("held by", voice.label("heldBy"));
  }
}
