package org.demarche.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.definition.DefinitionReader;
import org.demarche.edition.AnalysisJson;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a scenario of a definition makes of it, by editing the text of the definition and analysing
 * that. Nothing of the program's own scenarios is used.
 */
final class SupposedWorld {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> FALLEN =
      Set.of("blocked", "dropped", "lapsed", "suspended", "breached");
  private static final Set<String> AHEAD = Set.of("proposed", "agreed");

  private final Analysed before;
  private final ObjectNode tree;
  private final Set<String> heldBack = new TreeSet<>();
  private final Analysed after;

  SupposedWorld(Analysed before, String scenario) {
    this.before = before;
    this.tree = tree(before);
    JsonNode changes = find("scenarios", scenario).path("changes");
    changes.forEach(this::write);
    changes.forEach(change -> happen(change.path("trigger").asText()));
    this.after = analysed();
  }

  private static ObjectNode tree(Analysed before) {
    try {
      Object read =
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(before.file()));
      return JSON.valueToTree(read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Analysed analysed() {
    byte[] text = tree.toString().getBytes(StandardCharsets.UTF_8);
    var definition = new DefinitionReader().read("then.json", text).definition().orElseThrow();
    AnalysisReport report = AnalysisReport.of(definition, before.content().asOf());
    try {
      JsonNode said = JSON.readTree(AnalysisJson.write(report));
      return new Analysed(said, definition.content(), before.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode find(String list, String id) {
    return (ObjectNode)
        StreamSupport.stream(tree.path(list).spliterator(), false)
            .filter(one -> one.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow();
  }

  private void write(JsonNode change) {
    if (change.has("drop")) {
      status(change.path("drop").asText(), "dropped");
    }
    if (change.has("status")) {
      status(change.path("measure").asText(), change.path("status").asText());
    }
    if (change.has("due")) {
      find("measures", change.path("measure").asText()).set("due", change.get("due"));
    }
    if (change.has("take")) {
      take(find("positions", change.path("position").asText()), change.path("take").asText());
    }
    if (change.has("reading")) {
      for (JsonNode tie : tree.path("linkages")) {
        if (tie.path("heldBy").toString().contains("\"" + change.path("reading").asText() + "\"")) {
          ((ObjectNode) tie).remove("heldBy");
        }
      }
    }
  }

  private void status(String id, String status) {
    ObjectNode measure = find("measures", id);
    if (!measure.path("status").asText("proposed").equals(status)) {
      measure.put("status", status).put("since", before.content().asOf().toString());
    }
  }

  private void take(ObjectNode position, String stance) {
    JsonNode taken =
        switch (stance) {
          case "opening" -> position.path("preferred");
          case "floor" -> position.path("floor");
          case "theirs" -> position.path("counterpart");
          default -> position.path("fallbacks").path(Integer.parseInt(stance.substring(9)) - 1);
        };
    position.set("preferred", taken);
    position.remove("fallbacks");
    for (JsonNode needed : taken.path("requires")) {
      ObjectNode tie = tree.withArray("linkages").addObject();
      tie.put("kind", "requires").put("from", position.path("measure").asText());
      tie.putArray("to").add(needed.asText());
    }
  }

  /** By the stops of analysis.json; what waits for its phase keeps its status. */
  private void happen(String trigger) {
    if (trigger.isEmpty()) {
      return;
    }
    Analysed now = analysed();
    Set<String> broken = Analysed.ids(find("triggers", trigger).path("breaches"));
    Set<String> ended = now.stopped(trigger, "ended"::equals);
    heldBack.addAll(now.stopped(trigger, effect -> true));
    for (String id : now.onlyMeasures(ended)) {
      boolean ahead = AHEAD.contains(find("measures", id).path("status").asText("proposed"));
      status(id, ahead ? "dropped" : "lapsed");
    }
    Set<String> shut = new TreeSet<>();
    for (JsonNode phase : analysed().json().path("phases")) {
      if (!phase.path("open").asBoolean()) {
        shut.add(phase.path("id").asText());
      }
    }
    broken.removeAll(ended);
    hold(broken, "breached", shut);
    Set<String> held = now.onlyMeasures(now.stopped(trigger, "suspended"::equals));
    held.removeAll(broken);
    hold(held, "suspended", shut);
  }

  private void hold(Set<String> ids, String status, Set<String> shut) {
    for (String id : ids) {
      JsonNode measure = find("measures", id);
      boolean ahead = AHEAD.contains(measure.path("status").asText("proposed"));
      if (!ahead || !shut.contains(measure.path("phase").asText())) {
        status(id, status);
      }
    }
  }

  /** The measures of a row of the table of options. */
  Set<String> those(String row) {
    return after.measures(
        now -> {
          JsonNode then = before.measure(now.path("id").asText()).orElseThrow();
          String standing = now.path("standing").asText();
          boolean other = !standing.equals(then.path("standing").asText());
          return switch (row) {
            case "possible" -> other && standing.equals("ready");
            case "falls" -> other && FALLEN.contains(standing);
            case "waits" ->
                standing.equals("waiting") && (other || heldBack.contains(now.path("id").asText()));
            default ->
                !standing.equals("dropped")
                    && now.path("against").isEmpty()
                    && !then.path("against").isEmpty();
          };
        });
  }

  /** What is stated of costs in a currency. */
  Optional<BigDecimal> cost(String currency) {
    List<BigDecimal> costs = new ArrayList<>();
    for (JsonNode row : after.json().path("money")) {
      if (row.path("currency").asText().equals(currency) && row.path("cost").isNumber()) {
        costs.add(row.path("cost").decimalValue());
      }
    }
    return costs.stream().findFirst();
  }
}
