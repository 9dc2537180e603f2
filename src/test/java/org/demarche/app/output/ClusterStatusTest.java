package org.demarche.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.app.command.Ran;
import org.junit.jupiter.api.Test;

/** What status says of several machines. */
class ClusterStatusTest {

  private static final ServiceStatus.Cluster CLUSTER =
      new ServiceStatus.Cluster(
          "tcp://broker:61616",
          "away: refused",
          "2026-03-02T09:59:00Z",
          List.of(
              new ServiceStatus.Member(
                  "alpha", 7, "intake, build", "2026-03-02T08:00:00Z", "2026-03-02T09:59:50Z", ""),
              new ServiceStatus.Member(
                  "beta",
                  9,
                  "build",
                  "2026-03-02T09:00:00Z",
                  "2026-03-02T09:59:55Z",
                  "2026-03-02T09:59:00Z")),
          List.of(
              new ServiceStatus.Holder(
                  "night", "alpha, process 7", "2026-03-02T07:00:00Z", "2026-03-02T10:00:20Z")),
          List.of(
              new ServiceStatus.Queue("demarche.build", 3, "2026-03-02T09:58:20Z"),
              new ServiceStatus.Queue("demarche.dead", 0, "")),
          120);

  private static final ServiceStatus STATUS =
      new ServiceStatus(
          "2026-03-02T10:00:00Z",
          new ServiceStatus.Folder("in", 0, "", List.of(), 0, 0, List.of()),
          new ServiceStatus.Output("out", 0, 0),
          List.of(),
          List.of(),
          List.of(),
          null,
          "",
          new ServiceStatus.LedgerState("jdbc:postgresql://db/demarche", "up"),
          Map.of(),
          null,
          new ServiceStatus.Lists("lists", true, 0, "", List.of()),
          CLUSTER);

  @Test
  void aPersonReadsWhoDoesWhatAndWhatWaits() {
    String text = new StatusText(STATUS).text();
    assertEquals(
        """
        Broker            tcp://broker:61616: away: refused
          away            for a process since 2026-03-02T09:59:00Z
          queue           demarche.build: 3, the oldest for 100 s
          queue           demarche.dead: nothing
          lease           night: alpha, process 7, for 3 h
          process         alpha, process 7, intake, build: for 2 h, seen 10 s ago
          process         beta, process 9, build: for 60 min, seen 5 s ago; no broker
                          for 60 s
          last hour       120 editions
        """,
        text.substring(text.indexOf("Broker ")));
  }

  @Test
  void everyKeyOfTheJsonIsDescribed() throws IOException {
    JsonNode json = new JsonMapper().readTree(STATUS.json()).get("cluster");
    assertEquals("alpha", json.at("/processes/0/host").asText());
    assertTrue(json.at("/processes/0/brokerAway").isNull());
    assertTrue(json.at("/queues/1/oldest").isNull());
    assertEquals(120, json.at("/editionsLastHour").asInt());
    String page = Files.readString(Ran.PROJECT.resolve("src/docs/json.md"));
    List<String> keys = new ArrayList<>();
    collect(json, keys);
    assertEquals(List.of(), keys.stream().filter(key -> !page.contains("`" + key + "`")).toList());
  }

  private static void collect(JsonNode node, List<String> keys) {
    node.fieldNames().forEachRemaining(keys::add);
    node.forEach(child -> collect(child, keys));
  }
}
