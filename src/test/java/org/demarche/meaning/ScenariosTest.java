package org.demarche.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.demarche.analysis.change.Change;
import org.demarche.analysis.change.Change.Kind;
import org.demarche.analysis.scenario.ScenarioApplication;
import org.demarche.analysis.scenario.ScenarioChange;
import org.demarche.analysis.scenario.WhatIf;
import org.demarche.model.Definition;
import org.demarche.model.date.PartialDate;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Scenarios of generated packages: what changes is what they suppose, and what follows is what the
 * second computation says of the package that an author would have written.
 */
class ScenariosTest {

  private static final long SEED = 1994;
  private static final long PACKAGES = 150;
  private static final String TODAY_IS_DUE = "1999-05";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static void each(LongConsumer check) {
    LongStream.range(SEED, SEED + PACKAGES).parallel().forEach(check);
  }

  @Test
  void supposingNothingChangesNothing() {
    each(
        seed -> {
          WhatIf whatIf = WhatIf.of(Compared.read(PackGenerator.generate(seed)), List.of());
          assertTrue(whatIf.comparison().isEmpty(), "seed " + seed);
          whatIf.money().forEach(sum -> assertEquals(sum.before(), sum.after(), "seed " + seed));
        });
  }

  /** A status and a date of two measures at random, and a reading where there is one. */
  @Test
  void whatFollowsIsWhatTheRulesSayOfThePackageWrittenSo() {
    each(
        seed -> {
          Pack pack = PackGenerator.generate(seed);
          Random random = new Random(seed);
          ObjectNode tree = JSON.valueToTree(pack);
          List<ScenarioChange> scenario = new ArrayList<>();
          List<Change> expected = new ArrayList<>();
          Pack.Measure one = pack.measures().get(random.nextInt(pack.measures().size()));
          Status status = List.of(Status.values()).get(random.nextInt(Status.values().length));
          ObjectNode written = (ObjectNode) tree.at("/measures/" + pack.measures().indexOf(one));
          scenario.add(new ScenarioChange.Restated(one.id(), status));
          if (!status.key().equals(one.status())) {
            written.put("status", status.key()).put("since", pack.asOf());
            expected.add(changed(one, "status", one.status(), status.key()));
            if (!pack.asOf().equals(one.since())) {
              expected.add(changed(one, "since", one.since(), pack.asOf()));
            }
          }
          if (one.due() == null) {
            scenario.add(
                new ScenarioChange.Dated(one.id(), PartialDate.parse(TODAY_IS_DUE).orElseThrow()));
            written.putObject("due").put("fixed", TODAY_IS_DUE);
            expected.add(0, changed(one, "due", null, TODAY_IS_DUE));
          }
          reading(pack, tree, scenario);
          Definition base = Compared.read(pack);
          assertEquals(
              List.of(),
              Compared.differences(pack(tree), ignored -> Program.analysis(then(base, scenario))),
              "seed " + seed + ": " + scenario);
          List<Change> found = new ArrayList<>(WhatIf.of(base, scenario).comparison().changes());
          found.removeIf(change -> change.element().equals("tie"));
          assertEquals(expected, found, "seed " + seed + ": " + scenario);
        });
  }

  private static void reading(Pack pack, ObjectNode tree, List<ScenarioChange> scenario) {
    pack.ties().stream()
        .flatMap(tie -> tie.heldBy().stream())
        .findFirst()
        .ifPresent(
            party -> {
              scenario.add(new ScenarioChange.ReadBy(party));
              for (int i = 0; i < pack.ties().size(); i++) {
                if (pack.ties().get(i).heldBy().contains(party)) {
                  ((ArrayNode) tree.at("/ties/" + i + "/heldBy")).removeAll();
                }
              }
            });
  }

  private static Change changed(
      Pack.Measure measure, String key, @Nullable String from, String to) {
    return new Change(
        Kind.CHANGED,
        "measure",
        measure.id(),
        "The " + measure.id(),
        key,
        from == null ? List.of() : List.of(from),
        List.of(to));
  }

  /** Each event of a package alone, against what the second computation says that it stops. */
  @Test
  void anEventStopsWhatTheRulesSay() {
    each(
        seed -> {
          Pack pack = PackGenerator.generate(seed);
          for (Pack.Trigger trigger : pack.triggers()) {
            Map<String, Failing.Stop> stops = new Failing(World.common(pack)).stops(trigger);
            Definition base = Compared.read(pack);
            List<ScenarioChange> scenario = List.of(new ScenarioChange.Happened(trigger.id()));
            Map<String, String> standings = standings(then(base, scenario));
            Map<String, String> former = standings(base);
            String said = "seed " + seed + " " + trigger;
            Set<String> begun = opened(base, then(base, scenario));
            stops.keySet().stream()
                .filter(id -> pack.measure(id).filter(m -> begun.contains(m.phase())).isEmpty())
                .forEach(id -> assertNotEquals("ready", standings.get(id), said + id));
            for (Pack.Measure measure : pack.measures()) {
              Failing.Stop stop = stops.get(measure.id());
              String now = standings.getOrDefault(measure.id(), "");
              if (stop != null && stop.effect().equals("ended")) {
                assertTrue(List.of("dropped", "lapsed").contains(now), said + measure + now);
              } else if (stop == null && !trigger.breaches().contains(measure.id())) {
                boolean stays = now.equals(former.get(measure.id()));
                boolean ahead = List.of("ready", "waiting", "blocked").contains(now);
                assertTrue(stays || ahead, said + measure + now);
              }
            }
          }
        });
  }

  /** Phases that a measure opens which they need themselves, since it is held up. */
  private static Set<String> opened(Definition before, Definition after) {
    Set<String> opened = openPhases(after);
    opened.removeAll(openPhases(before));
    return opened;
  }

  private static Set<String> openPhases(Definition definition) {
    return StreamSupport.stream(Program.analysis(definition).path("phases").spliterator(), false)
        .filter(phase -> phase.path("open").asBoolean())
        .map(phase -> phase.path("id").asText())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Map<String, String> standings(Definition definition) {
    Map<String, String> standings = new HashMap<>();
    for (JsonNode measure : Program.analysis(definition).path("measures")) {
      standings.put(measure.path("id").asText(), measure.path("standing").asText());
    }
    return standings;
  }

  private static Definition then(Definition base, List<ScenarioChange> scenario) {
    return new Definition(
        ScenarioApplication.of(base.content(), scenario), base.places(), base.unread());
  }

  private static Pack pack(JsonNode tree) {
    return JSON.convertValue(tree, Pack.class);
  }
}
