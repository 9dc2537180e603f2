package org.demarche.meaning;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes a package smaller as long as it still shows a fault, by leaving out one thing at a time: an
 * entry of a list, an optional value, a "yes", a status.
 */
final class Shrinker {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OPTIONAL =
      Set.of("part", "phase", "partOf", "since", "due", "until", "cost", "sum");

  private Shrinker() {}

  static Pack shrink(Pack pack, Predicate<Pack> isFaulty) {
    Pack smallest = pack;
    Optional<Pack> smaller = Optional.of(pack);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = candidates(smallest).filter(isFaulty).findFirst();
    }
    return smallest;
  }

  private static Stream<Pack> candidates(Pack pack) {
    JsonNode tree = JSON.valueToTree(pack);
    List<Consumer<JsonNode>> ways = new ArrayList<>();
    collect(tree, JsonPointer.empty(), ways);
    return ways.stream()
        .map(
            way -> {
              JsonNode copy = tree.deepCopy();
              way.accept(copy);
              return pack(copy);
            })
        .filter(smaller -> !smaller.equals(pack) && isWhole(smaller));
  }

  private static void collect(JsonNode node, JsonPointer place, List<Consumer<JsonNode>> ways) {
    for (int at = 0; at < node.size() && node.isArray(); at++) {
      int index = at;
      ways.add(copy -> ((ArrayNode) copy.at(place)).remove(index));
    }
    node.properties()
        .forEach(
            entry -> {
              String name = entry.getKey();
              if (OPTIONAL.contains(name)) {
                ways.add(copy -> ((ObjectNode) copy.at(place)).putNull(name));
              } else if (entry.getValue().isBoolean()) {
                ways.add(copy -> ((ObjectNode) copy.at(place)).put(name, false));
              } else if (name.equals("status")) {
                ways.add(copy -> ((ObjectNode) copy.at(place)).put(name, "proposed"));
              }
              collect(entry.getValue(), place.appendProperty(name), ways);
            });
    for (int at = 0; at < node.size() && node.isArray(); at++) {
      collect(node.get(at), place.appendIndex(at), ways);
    }
  }

  private static Pack pack(JsonNode tree) {
    try {
      return JSON.treeToValue(tree, Pack.class);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Whether it can be written as a definition: nothing names what is not there or nobody. */
  private static boolean isWhole(Pack pack) {
    Set<String> ids = new HashSet<>(pack.order());
    List<List<String>> actors = new ArrayList<>();
    pack.measures().forEach(measure -> actors.add(measure.by()));
    pack.obligations().forEach(obligation -> actors.add(obligation.by()));
    pack.ties().forEach(tie -> actors.add(tie.to()));
    pack.parties().forEach(party -> actors.add(party.roles()));
    boolean named = actors.stream().noneMatch(List::isEmpty);
    return named && !pack.measures().isEmpty() && ids.containsAll(references(pack));
  }

  private static List<String> references(Pack pack) {
    List<String> found = new ArrayList<>();
    pack.parties().forEach(party -> Stream.ofNullable(party.partOf()).forEach(found::add));
    pack.obligations().forEach(each -> found.addAll(each.requires()));
    pack.obligations().forEach(each -> found.addAll(each.by()));
    pack.tracks().forEach(track -> found.addAll(track.parties()));
    pack.ties()
        .forEach(
            tie -> Stream.of(List.of(tie.from()), tie.to(), tie.heldBy()).forEach(found::addAll));
    pack.triggers()
        .forEach(
            trigger ->
                Stream.of(trigger.suspends(), trigger.ends(), trigger.breaches())
                    .forEach(found::addAll));
    pack.measures().forEach(measure -> addReferences(measure, found));
    Stream.of(
            Stream.of(pack.money()),
            pack.parts().stream().map(Pack.Part::money),
            pack.phases().stream().map(Pack.Phase::money),
            pack.measures().stream().map(Pack.Measure::money))
        .flatMap(each -> each)
        .forEach(funds -> funds.gifts().forEach(gift -> found.add(gift.party())));
    return found;
  }

  private static void addReferences(Pack.Measure measure, List<String> found) {
    found.addAll(measure.by());
    Stream.of(Optional.ofNullable(measure.part()), Optional.ofNullable(measure.phase()))
        .flatMap(Optional::stream)
        .forEach(found::add);
    Stream.of(Optional.ofNullable(measure.due()), Optional.ofNullable(measure.until()))
        .flatMap(Optional::stream)
        .flatMap(date -> Stream.ofNullable(date.after()))
        .forEach(found::add);
  }
}
