package org.demarche.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.demarche.model.Definition;

/** One package through the program and through the second computation. */
final class Compared {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefinitionReader READER = new DefinitionReader();

  private Compared() {}

  /** Each difference on a line: where, what the rules give, what the program says. */
  static List<String> differences(Pack pack, Function<Definition, JsonNode> program) {
    ObjectNode expected = Answer.of(pack);
    JsonNode actual = Said.plain(pack, program.apply(read(pack)));
    List<String> differences = new ArrayList<>();
    compare("", expected, actual, differences);
    return differences;
  }

  static Definition read(Pack pack) {
    ReadResult read =
        READER.read("generated.json", PackWriter.write(pack).getBytes(StandardCharsets.UTF_8));
    if (!read.findings().isEmpty()) {
      throw new AssertionError("Not readable: " + read.findings() + "\n" + PackWriter.write(pack));
    }
    return read.definition().orElseThrow();
  }

  private static void compare(
      String place, JsonNode expected, JsonNode actual, List<String> found) {
    if (expected.isObject() && actual.isObject()) {
      JsonNode both = expected.deepCopy();
      actual.fieldNames().forEachRemaining(name -> ((ObjectNode) both).set(name, actual.get(name)));
      for (Iterator<String> names = both.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        compare(place + "/" + name, expected.path(name), actual.path(name), found);
      }
    } else if (expected.isArray()
        && actual.isArray()
        && expected.size() == actual.size()
        && expected.size() > 0
        && expected.get(0).isObject()) {
      for (int at = 0; at < expected.size(); at++) {
        compare(place + "/" + at, expected.get(at), actual.get(at), found);
      }
    } else if (!expected.equals(actual)) {
      found.add("%s: by the rules %s, by the program %s".formatted(place, expected, actual));
    }
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
