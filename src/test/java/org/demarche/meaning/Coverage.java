package org.demarche.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.meaning.Pack.Measure;
import org.demarche.meaning.Pack.Tie;

/**
 * How often each word of the format, and each kind of answer, came up: so that a test means
 * something.
 */
final class Coverage {

  private static final List<String> GROUPS = List.of("part", "phase", "treaty", "pack");

  private final Map<String, Integer> counts = new TreeMap<>();

  Coverage() {
    PackGenerator.STATUSES.forEach(status -> expect("status " + status));
    PackGenerator.ROLES.forEach(role -> expect("role " + role));
    PackGenerator.AUTHORITIES.forEach(kind -> expect("consent " + kind));
    PackGenerator.STATES.forEach(state -> expect("obligation " + state));
    Stream.of("requires", "in-return-for", "opens-way-for", "eases", "suspended-by")
        .forEach(
            kind ->
                List.of("common", "contested").forEach(sort -> expect("tie " + sort + " " + kind)));
    GROUPS.forEach(
        group -> List.of("from", "to").forEach(end -> expect("requires " + end + " " + group)));
    Stream.of(
            "done",
            "in-force",
            "under-way",
            "suspended",
            "breached",
            "lapsed",
            "ready",
            "waiting",
            "blocked",
            "dropped")
        .forEach(standing -> expect("standing " + standing));
    Stream.of("ended", "suspended", "blocked").forEach(effect -> expect("effect " + effect));
    Stream.of("ask", "offer", "joint", "contribution").forEach(way -> expect("direction " + way));
    Stream.of("waitsFor", "movers", "against", "fallsWithout", "heldUpIfBreached")
        .forEach(list -> expect("measure with " + list));
    Stream.of(
            "need any",
            "need all",
            "requires to duty",
            "requires to track",
            "phase overlaps",
            "relative date",
            "lapsed by its date",
            "overdue",
            "phase shut",
            "phase open",
            "step 3 or later",
            "critical path",
            "several critical paths",
            "unanswered asks",
            "unanswered offers",
            "chain of 3 or more",
            "reading that differs",
            "two currencies",
            "consent unstated",
            "trigger breaches")
        .forEach(this::expect);
  }

  private void expect(String what) {
    counts.put(what, 0);
  }

  private void count(String what, boolean happens) {
    if (happens) {
      counts.merge(what, 1, Integer::sum);
    }
  }

  /** What did not come up at all. */
  List<String> missing() {
    return counts.keySet().stream().filter(what -> counts.getOrDefault(what, 0) == 0).toList();
  }

  void add(Pack pack, JsonNode answer) {
    pack.measures().forEach(measure -> add(pack, measure));
    pack.parties().forEach(party -> party.roles().forEach(role -> count("role " + role, true)));
    pack.obligations().forEach(each -> count("obligation " + each.state(), true));
    pack.phases().forEach(phase -> count("phase overlaps", phase.overlaps()));
    pack.triggers().forEach(trigger -> count("trigger breaches", !trigger.breaches().isEmpty()));
    pack.ties().forEach(this::add);
    answer.path("measures").forEach(this::addMeasure);
    answer
        .path("phases")
        .forEach(row -> count(row.path("open").asBoolean() ? "phase open" : "phase shut", true));
    answer.path("triggers").forEach(row -> row.path("stops").forEach(this::addStop));
    addRest(answer);
  }

  private void add(Pack pack, Measure measure) {
    count("status " + measure.status(), true);
    measure.authority().forEach(kind -> count("consent " + kind, true));
    boolean relative =
        Stream.of(measure.due(), measure.until()).anyMatch(d -> d != null && d.after() != null);
    count("relative date", relative);
    boolean lapsed = new Facts(pack).of(measure.id()).equals("lapsed");
    count("lapsed by its date", measure.status().equals("in-force") && lapsed);
  }

  private void add(Tie tie) {
    count("tie " + (tie.heldBy().isEmpty() ? "common " : "contested ") + tie.kind(), true);
    if (tie.kind().equals("requires")) {
      count("need " + (tie.any() ? "any" : "all"), true);
      GROUPS.forEach(group -> count("requires from " + group, tie.from().startsWith(group)));
      Stream.concat(GROUPS.stream(), Stream.of("duty", "track"))
          .forEach(
              kind ->
                  count(
                      "requires to " + kind,
                      tie.to().stream().anyMatch(id -> id.startsWith(kind))));
    }
  }

  private void addMeasure(JsonNode row) {
    count("standing " + row.path("standing").asText(), true);
    count("direction " + row.path("direction").asText(), true);
    count("overdue", row.path("overdue").asBoolean());
    count("step 3 or later", row.path("step").asInt() >= 3);
    Stream.of("waitsFor", "movers", "against", "fallsWithout", "heldUpIfBreached")
        .forEach(list -> count("measure with " + list, !row.path(list).isEmpty()));
  }

  private void addStop(JsonNode stop) {
    count("effect " + stop.path("effect").asText(), true);
    count("chain of 3 or more", stop.path("steps").asInt() >= 3);
  }

  private void addRest(JsonNode answer) {
    count("critical path", answer.path("criticalPath").path("acts").asInt() > 0);
    count("several critical paths", answer.path("criticalPath").path("chains").asInt() > 1);
    count("unanswered asks", !answer.path("unanswered").path("asks").isEmpty());
    count("unanswered offers", !answer.path("unanswered").path("offers").isEmpty());
    count("two currencies", answer.path("money").size() > 1);
    count("consent unstated", answer.path("consents").has("unstated"));
    for (JsonNode reading : answer.path("readings")) {
      for (int at = 0; at < reading.path("measures").size(); at++) {
        String common = answer.path("measures").path(at).path("standing").asText();
        String theirs = reading.path("measures").path(at).path("standing").asText();
        count("reading that differs", !theirs.equals(common));
      }
    }
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
