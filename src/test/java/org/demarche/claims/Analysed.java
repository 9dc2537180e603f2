package org.demarche.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.position.Demand;

/** What {@code analysis.json} of one edition says, by the questions that claims put. */
record Analysed(JsonNode json, NegotiatingPackage content, Path file) {

  Stream<JsonNode> measures() {
    return stream(json.path("measures"));
  }

  Set<String> measures(Predicate<JsonNode> condition) {
    return set(measures().filter(condition).map(row -> row.path("id").asText()));
  }

  Set<String> standing(String standing) {
    return measures(row -> row.path("standing").asText().equals(standing));
  }

  Optional<JsonNode> measure(String id) {
    return measures().filter(row -> row.path("id").asText().equals(id)).findFirst();
  }

  Set<String> ofMeasure(String id, String list) {
    return measure(id).map(row -> ids(row.path(list))).orElse(Set.of("unknown measure " + id));
  }

  Optional<JsonNode> trigger(String id) {
    return stream(json.path("triggers"))
        .filter(row -> row.path("id").asText().equals(id))
        .findFirst();
  }

  /** The measures that the trigger stops, by a condition on the effect. */
  Set<String> stopped(String trigger, Predicate<String> effect) {
    JsonNode stops = trigger(trigger).orElseThrow().path("stops");
    return set(
        stream(stops)
            .filter(stop -> effect.test(stop.path("effect").asText()))
            .map(stop -> stop.path("id").asText()));
  }

  Demand demand(String id) {
    return content.demands().stream()
        .filter(demand -> demand.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  Set<String> onlyMeasures(Set<String> ids) {
    return set(ids.stream().filter(id -> measure(id).isPresent()));
  }

  Set<String> consent(String kind) {
    return ids(json.path("consents").path(kind));
  }

  /** The measures that need the consent of executives and of nobody else. */
  Set<String> executiveAlone() {
    Set<String> alone = consent("executive");
    json.path("consents")
        .properties()
        .forEach(
            entry -> {
              if (!entry.getKey().equals("executive")) {
                alone.removeAll(ids(entry.getValue()));
              }
            });
    return alone;
  }

  static Set<String> ids(JsonNode list) {
    return set(stream(list).map(JsonNode::asText));
  }

  static List<String> ordered(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static Set<String> set(Stream<String> ids) {
    Set<String> set = new TreeSet<>();
    ids.forEach(set::add);
    return set;
  }
}
