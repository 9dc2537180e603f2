package org.demarche.meaning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.meaning.Pack.Measure;
import org.demarche.meaning.Pack.Tie;

/**
 * All that the second computation says of a package, in the words of {@code analysis.json}. Where
 * several shortest chains are equally right it gives the number of steps in place of a chain.
 */
final class Answer {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Pack pack;
  private final World world;
  private final Exchange exchange;
  private final Failing failing;
  private final Waiting waiting;

  private Answer(Pack pack) {
    this.pack = pack;
    this.world = World.common(pack);
    this.exchange = new Exchange(pack);
    this.failing = new Failing(world);
    this.waiting = new Waiting(world);
  }

  static ObjectNode of(Pack pack) {
    Answer answer = new Answer(pack);
    ObjectNode all = JSON.objectNode();
    all.set("measures", answer.measures());
    all.set("phases", answer.phases());
    all.set("criticalPath", answer.criticalPath());
    ObjectNode unanswered = all.putObject("unanswered");
    unanswered.set("asks", list(answer.exchange.unanswered("ask")));
    unanswered.set("offers", list(answer.exchange.unanswered("offer")));
    all.set("triggers", answer.triggers());
    all.set("consents", answer.consents());
    all.set("money", answer.money());
    all.set("readings", answer.readings());
    return all;
  }

  private ArrayNode measures() {
    Map<String, Integer> steps = Steps.of(world);
    ArrayNode rows = JSON.arrayNode();
    for (Measure measure : pack.measures()) {
      String id = measure.id();
      ObjectNode row = rows.addObject();
      row.put("id", id);
      row.put("direction", exchange.direction(id));
      row.put("standing", world.standing(id));
      row.put("overdue", world.facts().isOverdue(measure));
      row.set("waitsFor", sorted(waiting.waitsFor(id)));
      row.set("movers", sorted(waiting.movers(id)));
      row.put("step", steps.getOrDefault(id, 0));
      row.set("against", sorted(exchange.against(id)));
      row.set("fallsWithout", sorted(failing.fallsWithout(id)));
      row.put("fallsWithoutCount", failing.fallsWithout(id).size());
      row.set("heldUpIfBreached", sorted(failing.heldUpIfBreached(id)));
    }
    return rows;
  }

  private ArrayNode phases() {
    ArrayNode rows = JSON.arrayNode();
    for (Pack.Phase phase : pack.phases()) {
      ObjectNode row = rows.addObject();
      row.put("id", phase.id());
      row.put("open", world.isOpen(phase.id()));
      row.set("waitsFor", sorted(waiting.phaseWaitsFor(phase.id())));
    }
    return rows;
  }

  private ObjectNode criticalPath() {
    CriticalPath.Longest longest = CriticalPath.of(world);
    ObjectNode path = JSON.objectNode();
    path.put("acts", longest.acts());
    path.put("chains", longest.chains());
    path.set("elements", list(longest.elements()));
    return path;
  }

  private ArrayNode triggers() {
    ArrayNode rows = JSON.arrayNode();
    for (Pack.Trigger trigger : pack.triggers()) {
      ObjectNode row = rows.addObject();
      row.put("id", trigger.id());
      ArrayNode stops = row.putArray("stops");
      failing
          .stops(trigger)
          .forEach(
              (id, stop) ->
                  stops
                      .addObject()
                      .put("id", id)
                      .put("effect", stop.effect())
                      .put("steps", stop.steps()));
    }
    return rows;
  }

  private ObjectNode consents() {
    ObjectNode consents = JSON.objectNode();
    List<Measure> sought =
        pack.measures().stream().filter(m -> !world.facts().isDropped(m.id())).toList();
    Set<String> kinds = new TreeSet<>();
    sought.forEach(measure -> kinds.addAll(measure.authority()));
    for (String kind : kinds) {
      consents.set(kind, ids(sought.stream().filter(m -> m.authority().contains(kind)).toList()));
    }
    List<Measure> unstated = sought.stream().filter(m -> m.authority().isEmpty()).toList();
    if (!unstated.isEmpty()) {
      consents.set("unstated", ids(unstated));
    }
    return consents;
  }

  private ArrayNode money() {
    ArrayNode rows = JSON.arrayNode();
    Sums.of(pack)
        .forEach(
            (currency, row) ->
                rows.addObject()
                    .put("currency", currency)
                    .put("cost", row.cost())
                    .put("stated", row.stated())
                    .put("of", row.of())
                    .put("pledged", row.pledged())
                    .put("likely", row.likely())
                    .put("possible", row.possible()));
    return rows;
  }

  /** For each set of holders the ties that all of them hold, with the common ones. */
  private ArrayNode readings() {
    Set<Set<String>> holders = new LinkedHashSet<>();
    pack.ties().stream()
        .filter(tie -> !tie.heldBy().isEmpty())
        .forEach(tie -> holders.add(Set.copyOf(tie.heldBy())));
    ArrayNode rows = JSON.arrayNode();
    for (Set<String> each : holders) {
      List<Tie> theirs =
          pack.ties().stream()
              .filter(tie -> tie.heldBy().isEmpty() || tie.heldBy().containsAll(each))
              .toList();
      World reading = World.reading(pack, theirs);
      ObjectNode row = rows.addObject();
      row.set("heldBy", sorted(each));
      ArrayNode measures = row.putArray("measures");
      pack.measures().stream()
          .map(Measure::id)
          .forEach(id -> measures.addObject().put("id", id).put("standing", reading.standing(id)));
    }
    return rows;
  }

  private static ArrayNode ids(List<Measure> measures) {
    return list(measures.stream().map(Measure::id).toList());
  }

  private ArrayNode sorted(Set<String> ids) {
    return list(pack.order().stream().filter(ids::contains).toList());
  }

  private static ArrayNode list(Collection<String> ids) {
    ArrayNode list = JSON.arrayNode();
    ids.forEach(list::add);
    return list;
  }
}
