package org.demarche.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.meaning.Pack.Trigger;

/** What the program says, with the freedom taken out that the format leaves it. */
final class Said {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> COMPARED =
      List.of(
          "measures",
          "phases",
          "criticalPath",
          "unanswered",
          "triggers",
          "consents",
          "money",
          "readings");

  private Said() {}

  static JsonNode plain(Pack pack, JsonNode said) {
    ObjectNode plain = JSON.objectNode();
    COMPARED.forEach(name -> plain.set(name, said.path(name).deepCopy()));
    plain
        .withArray("measures")
        .forEach(row -> ((ObjectNode) row).put("step", row.path("step").asInt()));
    plain.set("criticalPath", path(said.path("criticalPath")));
    plain
        .withArray("triggers")
        .forEach(row -> row.path("stops").forEach(stop -> steps(pack, trigger(pack, row), stop)));
    plain.set("money", money(said.path("money")));
    plain.set("consents", consents(said.path("consents")));
    return plain;
  }

  private static Trigger trigger(Pack pack, JsonNode row) {
    String id = row.path("id").asText();
    return pack.triggers().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /** Instead of the chain its steps, the acts, duties owed and tracks in it; -1 if it is no way. */
  private static void steps(Pack pack, Trigger trigger, JsonNode stop) {
    List<String> chain = new ArrayList<>();
    for (JsonNode id : stop.path("chain")) {
      if (pack.members(id.asText()) == null) {
        chain.add(id.asText());
      }
    }
    boolean leads =
        new Failing(World.common(pack)).isWay(trigger, chain)
            && chain.get(chain.size() - 1).equals(stop.path("id").asText());
    ((ObjectNode) stop).remove("chain");
    ((ObjectNode) stop).put("steps", leads ? chain.size() : -1);
  }

  private static ObjectNode path(JsonNode said) {
    ObjectNode path = JSON.objectNode();
    path.put("acts", said.path("acts").asInt());
    path.put("chains", said.path("chains").asInt());
    path.set("elements", said.has("elements") ? said.get("elements") : JSON.arrayNode());
    return path;
  }

  /** Without the kinds of which there are none. */
  private static ObjectNode consents(JsonNode said) {
    ObjectNode consents = JSON.objectNode();
    said.properties().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .forEach(entry -> consents.set(entry.getKey(), entry.getValue()));
    return consents;
  }

  /** By the name of the currency, and whole units as whole numbers. */
  private static ArrayNode money(JsonNode said) {
    ArrayNode rows = JSON.arrayNode();
    List<JsonNode> sorted = new ArrayList<>();
    said.forEach(sorted::add);
    sorted.sort(Comparator.comparing(row -> row.path("currency").asText()));
    for (JsonNode row : sorted) {
      ObjectNode plain = rows.addObject();
      plain.put("currency", row.path("currency").asText());
      for (String key : List.of("cost", "stated", "of", "pledged", "likely", "possible")) {
        boolean count = List.of("stated", "of").contains(key);
        if (count) {
          plain.put(key, row.path(key).asInt());
        } else {
          plain.put(key, row.path(key).decimalValue().longValueExact());
        }
      }
    }
    return rows;
  }
}
