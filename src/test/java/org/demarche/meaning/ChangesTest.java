package org.demarche.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.demarche.analysis.change.Change;
import org.demarche.analysis.change.Change.Kind;
import org.demarche.analysis.change.Effect;
import org.demarche.analysis.change.PackageComparison;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.demarche.model.term.LinkageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Generated packages held against themselves, against each other, and against copies whose JSON was
 * changed in one known place. What follows is held against the two analysis.json, read as JSON.
 */
class ChangesTest {

  private static final long SEED = 1994;
  private static final long PACKAGES = 150;

  /** For each kind of edit, other ones. */
  private static final long EDITED = 40;

  private static final DefinitionReader READER = new DefinitionReader();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NONE = List.of();

  @Test
  void aPackageDoesNotDifferFromItself() {
    each(
        seed ->
            assertEquals(
                new PackageComparison(List.of(), List.of()), compare(json(seed), json(seed))));
  }

  @Test
  void thereAndBackMirrorEachOther() {
    each(
        seed -> {
          PackageComparison there = compare(json(seed), json(seed + 1));
          PackageComparison back = compare(json(seed + 1), json(seed));
          assertEquals(mirrored(there.changes()), Set.copyOf(back.changes()), "seed " + seed);
          assertEquals(
              there.effects().stream()
                  .map(e -> new Effect(e.kind(), e.id(), e.name(), e.to(), e.from()))
                  .collect(Collectors.toSet()),
              Set.copyOf(back.effects()),
              "seed " + seed);
        });
  }

  private static Set<Change> mirrored(List<Change> changes) {
    Map<Kind, Kind> back = Map.of(Kind.ADDED, Kind.WITHDRAWN, Kind.WITHDRAWN, Kind.ADDED);
    return changes.stream()
        .map(
            c ->
                new Change(
                    back.getOrDefault(c.kind(), c.kind()),
                    c.element(),
                    c.id(),
                    c.name(),
                    c.key(),
                    c.to(),
                    c.from(),
                    c.tie()))
        .collect(Collectors.toSet());
  }

  @Test
  void whatFollowsIsWhatTheAnalysesSayDifferently() {
    each(
        seed -> {
          Map<String, Set<String>> before = results(Program.analysis(read(json(seed))));
          Map<String, Set<String>> after = results(Program.analysis(read(json(seed + 1))));
          Set<String> keys = new TreeSet<>(before.keySet());
          keys.addAll(after.keySet());
          keys.removeIf(key -> result(before, key).equals(result(after, key)));
          Map<String, String> expected = new TreeMap<>();
          keys.forEach(key -> expected.put(key, result(before, key) + " " + result(after, key)));
          Map<String, String> actual = new TreeMap<>();
          for (Effect effect : compare(json(seed), json(seed + 1)).effects()) {
            actual.put(
                effect.kind() + " " + effect.id(),
                new TreeSet<>(effect.from()) + " " + new TreeSet<>(effect.to()));
          }
          assertEquals(expected, actual, "seed " + seed);
        });
  }

  private static Set<String> result(Map<String, Set<String>> results, String key) {
    return results.getOrDefault(key, Set.of());
  }

  /** What an analysis.json says of each measure and phase. */
  private static Map<String, Set<String>> results(JsonNode analysis) {
    Map<String, Set<String>> results = new TreeMap<>();
    for (JsonNode phase : analysis.path("phases")) {
      String id = phase.path("id").asText();
      results.put("GATE " + id, Set.of(phase.path("open").asBoolean() ? "open" : "closed"));
      results.put("WAITS_FOR " + id, texts(phase.path("waitsFor")));
    }
    for (JsonNode measure : analysis.path("measures")) {
      String id = measure.path("id").asText();
      results.put("STANDING " + id, Set.of(measure.path("standing").asText()));
      results.put(
          "OVERDUE " + id, measure.path("overdue").asBoolean() ? Set.of("overdue") : Set.of());
      results.put("WAITS_FOR " + id, texts(measure.path("waitsFor")));
      results.put("AGAINST " + id, texts(measure.path("against")));
      results.put("FALLS_WITHOUT " + id, texts(measure.path("fallsWithout")));
      results.put("HELD_UP " + id, texts(measure.path("heldUpIfBreached")));
    }
    return results;
  }

  private static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource
  void oneChangeIsFoundAndNoOther(Edit edit) {
    each(
        SEED + EDITED * List.of(Edit.values()).indexOf(edit),
        EDITED,
        seed -> {
          ObjectNode changed = tree(json(seed));
          Change expected = edit.apply(changed);
          PackageComparison found = compare(json(seed), changed.toString());
          assertEquals(List.of(expected), found.changes(), "seed " + seed);
        });
  }

  @Test
  void anotherIdChangesNothingElse() {
    each(
        seed -> {
          String renamed =
              json(seed)
                  .replace("\"m1\"", "\"new-name\"")
                  .replaceFirst("\"id\" : \"new-name\",", "$0 \"was\" : \"m1\",");
          assertEquals(
              new PackageComparison(
                  List.of(
                      new Change(
                          Kind.RENAMED,
                          "measure",
                          "new-name",
                          "The m1",
                          "id",
                          List.of("m1"),
                          List.of("new-name"))),
                  List.of()),
              compare(json(seed), renamed),
              "seed " + seed);
        });
  }

  /** A change of one place of a definition. */
  enum Edit {
    TEXT,
    STATUS,
    SUMMARY,
    TIE,
    SOURCE,
    MARKING,
    VERIFIER,
    PRECEDENT;

    /** Makes it, and says what is to be told of it. */
    Change apply(ObjectNode tree) {
      ObjectNode measure = (ObjectNode) tree.path("measures").path(0);
      String status = measure.path("status").asText();
      String other = status.equals("dropped") ? "agreed" : "dropped";
      switch (this) {
        case TEXT -> measure.put("text", "It is meant so. It holds.");
        case STATUS -> measure.put("status", other);
        case SUMMARY -> tree.put("summary", "It is new.");
        case TIE -> tree.withArray("linkages").add(tie());
        case SOURCE -> tree.withArray("sources").addObject().put("id", "book").put("title", "Book");
        case MARKING -> tree.put("marking", "Secret");
        case VERIFIER -> measure.putObject("verification").putArray("by").add("party1");
        case PRECEDENT -> measure.withArray("precedents").add("earlier");
      }
      return switch (this) {
        case TEXT -> ofMeasure("text", NONE, List.of("It is meant so.", "It holds."));
        case STATUS -> ofMeasure("status", List.of(status), List.of(other));
        case SUMMARY -> ofPackage("summary", "It is new.");
        case TIE ->
            new Change(
                Kind.ADDED,
                "tie",
                "m1 eases elsewhere",
                "",
                "",
                List.of(),
                List.of(),
                new Change.Tie("m1", LinkageKind.EASES, List.of("elsewhere")));
        case SOURCE -> new Change(Kind.ADDED, "source", "book", "Book", "", NONE, NONE);
        case MARKING -> ofPackage("marking", "Secret");
        case VERIFIER -> ofMeasure("verification.by", NONE, List.of("party1"));
        case PRECEDENT -> ofMeasure("precedents", NONE, List.of("earlier"));
      };
    }

    private static ObjectNode tie() {
      ObjectNode tie = JSON.createObjectNode().put("kind", "eases").put("from", "m1");
      tie.putArray("to").add("elsewhere");
      return tie;
    }

    private static Change ofMeasure(String key, List<String> from, List<String> to) {
      return new Change(Kind.CHANGED, "measure", "m1", "The m1", key, from, to);
    }

    private static Change ofPackage(String key, String to) {
      return new Change(
          Kind.CHANGED, "package", Pack.ID, "A generated package", key, NONE, List.of(to));
    }
  }

  private static void each(LongConsumer check) {
    each(SEED, PACKAGES, check);
  }

  private static void each(long first, long count, LongConsumer check) {
    LongStream.range(first, first + count).parallel().forEach(check);
  }

  private static String json(long seed) {
    return PackWriter.write(PackGenerator.generate(seed));
  }

  private static ObjectNode tree(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static PackageComparison compare(String before, String after) {
    return PackageComparison.of(state(read(before)), state(read(after)));
  }

  private static State state(Definition definition) {
    return new State(
        definition.content(), AnalysisReport.of(definition, definition.content().asOf()));
  }

  private static Definition read(String json) {
    return READER
        .read("generated.json", json.getBytes(StandardCharsets.UTF_8))
        .definition()
        .orElseThrow();
  }
}
