package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.files.PrivateFiles;
import org.demarche.ledger.Deliveries;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.PlannedDelivery;
import org.demarche.ledger.entry.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {

  private final Path folder;

  StatusCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void anEmptyPlaceIsToldAndNothingIsMade() {
    Ran ran = status();
    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertTrue(ran.out().contains("\n  waiting         nothing\n"), ran.out());
    assertTrue(ran.out().contains("\nLedger            absent\n"), ran.out());
    assertFalse(Files.exists(folder.resolve("out")));
    assertFalse(Files.exists(folder.resolve("in")));
  }

  @Test
  void foldersAreCounted() throws Exception {
    Definitions.broken(folder.resolve("in/asia/a.yaml"));
    Definitions.broken(folder.resolve("in/.hidden.yaml"));
    Definitions.broken(folder.resolve("in/accepted/b.yaml"));
    Definitions.broken(folder.resolve("in/accepted/earlier/b-1.yaml"));
    Definitions.broken(folder.resolve("in/rejected/c.yaml"));
    Files.createDirectories(folder.resolve("out/talks/editions/1"));
    Files.createDirectories(folder.resolve("out/talks/editions/2"));
    Files.createSymbolicLink(folder.resolve("out/talks/current"), Path.of("editions/2"));

    JsonNode json = json();
    assertEquals(1, json.at("/folder/waiting").asInt());
    assertEquals(1, json.at("/folder/accepted").asInt());
    assertEquals(1, json.at("/folder/rejected").asInt());
    assertEquals("", json.at("/folder/latest/0/cause").asText());
    assertEquals(1, json.at("/output/packages").asInt());
    assertEquals(2, json.at("/output/editions").asInt());
    assertTrue(status().out().contains("  waiting         1, the oldest for "));
  }

  @Test
  void runsJobsFailuresAndTheLastNightComeFromTheLedger() throws Exception {
    try (Ledger ledger = Ledger.open(LedgerSettings.file(folder.resolve("out/_ledger/ledger")))) {
      Run watch = ledger.runs().begin(Run.Kind.WATCH);
      Run night = ledger.runs().begin(Run.Kind.NIGHTLY);
      ledger.runs().end(night, Run.State.DONE, Run.Totals.NONE, "3 built, 4 unchanged");
      ledger.jobs().begin(new Job.Start(watch.id(), "in/now.yaml", "", ""));
      Job bad = ledger.jobs().begin(new Job.Start(watch.id(), "in/bad.yaml", "", ""));
      ledger
          .jobs()
          .end(
              bad,
              new Job.End(
                  Job.State.FAILED, "talks", 0, 1, 0, 0, "D605 it hung", Duration.ofSeconds(1)));
    }
    Ran ran = status();
    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertTrue(ran.out().contains("\nRunning           watch on "), ran.out());
    assertTrue(ran.out().contains("process " + ProcessHandle.current().pid()), ran.out());
    assertTrue(ran.out().contains("\n  in hand         in/now.yaml, for "), ran.out());
    assertTrue(ran.out().contains("                  3 built, 4 unchanged\n"), ran.out());
    assertTrue(ran.out().contains("Failed lately     in/bad.yaml, failed, "), ran.out());
    assertTrue(ran.out().contains("                  D605 it hung\n"), ran.out());
    assertTrue(ran.out().contains("\nLedger            up\n"), ran.out());
    JsonNode json = json();
    assertEquals("watch", json.at("/runs/0/kind").asText());
    assertEquals(1, json.at("/runs").size());
    assertEquals("done", json.at("/lastNight/state").asText());
  }

  @Test
  void copiesThatHaveNotArrivedAreToldByWhyAndSinceWhen() throws Exception {
    try (Ledger ledger = Ledger.open(LedgerSettings.file(folder.resolve("out/_ledger/ledger")))) {
      Run run = ledger.runs().begin(Run.Kind.DELIVERY);
      Deliveries copies = ledger.deliveries();
      copies.plan(copy("planned", "mail"));
      copies.plan(copy("a test", "test"));
      for (String to : List.of("again", "bounced", "asked", "lucky")) {
        copies.claim(copies.plan(copy(to, "mail")).id(), run.id());
      }
      copies.failed(copies.plan(copy("again", "mail")).id(), false, "full");
      copies.failed(copies.plan(copy("bounced", "mail")).id(), true, "nobody");
      copies.unknown(copies.plan(copy("asked", "mail")).id(), "", "no answer");
      copies.sent(copies.plan(copy("lucky", "mail")).id(), "", "");
    }
    JsonNode json = json().get("copies");
    assertEquals(2, json.get("waiting").asInt(), json.toString());
    assertEquals(1, json.get("failed").asInt());
    assertEquals(1, json.get("unknown").asInt());
    assertFalse(json.get("isHeld").asBoolean());
    assertFalse(json.get("oldest").asText().isEmpty());
    String out = status().out();
    assertTrue(out.contains("\n  waiting         2, the oldest for "), out);
    assertTrue(out.contains("\n  failed          1 for good; "), out);
    assertTrue(out.contains("\n  unknown         1; "), out);
  }

  private static PlannedDelivery copy(String to, String channel) {
    return new PlannedDelivery("talks@1.abc", "desk", to, channel, to + "@example.org");
  }

  @Test
  void aLedgerOfTheFormerVersionIsALedger() throws Exception {
    Path home = folder.resolve("out/_ledger");
    Path former = home.resolve("ledger.mv.db");
    PrivateFiles.createFolder(home);
    Files.copy(Ran.PROJECT.resolve("src/test/resources/org/demarche/ledger/former.mv.db"), former);
    String out = status().out();
    assertTrue(out.contains("\nLedger            up\n"), out);
    assertTrue(out.contains("\nDeliveries        1 failed, 1 planned, 1 sent\n"), out);
    assertTrue(out.contains("\n  failed          1 for good"), out);
  }

  @Test
  void missingListsAreToldWhereAPersonNamedThem() throws Exception {
    String told = status().out();
    assertTrue(told.contains("/lists is not there: nothing"), told);
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    assertEquals("", Ran.in(folder, "check", "talks.yaml", "--quiet").err());

    Definitions.write(folder.resolve("demarche.properties"), "lists=who\n");
    String warning =
        "Nothing is delivered: %s is not there (from demarche.properties)"
            .formatted(folder.resolve("who"));
    assertEquals(
        "demarche: " + warning + "\n", Ran.in(folder, "check", "talks.yaml", "--quiet").err());
    Ran deliver = Ran.in(folder, "deliver");
    assertEquals(Exit.USAGE, deliver.code());
    assertTrue(deliver.err().contains("who is not there"), deliver.err());
    Definitions.write(folder.resolve("who"), "a file");
    assertEquals("is not a folder", json().at("/lists/fault").asText());
    Files.delete(folder.resolve("who"));
    Files.createDirectory(folder.resolve("who"));
    assertEquals("holds no distribution list", json().at("/lists/fault").asText());
  }

  @Test
  void theNextNightIsThatOfTheSetting() throws Exception {
    Map<String, String> nightly = Map.of("DEMARCHE_NIGHTLY", "02:30", "DEMARCHE_TIME_ZONE", "UTC");
    Ran ran = Ran.in(folder, nightly, "status", "--in", "in", "--out", "out", "--json");
    String next = new JsonMapper().readTree(ran.out()).get("nextNight").asText();
    assertTrue(next.endsWith("T02:30:00Z"), next);
  }

  @Test
  void aLedgerThatCannotBeOpenedIsAFaultAndTheRestIsToldAllTheSame() {
    Definitions.write(folder.resolve("out/_ledger/ledger.db"), "no ledger");
    Ran ran = status();
    assertEquals(Exit.FAULT, ran.code(), ran.out());
    assertTrue(ran.out().contains("Drop folder"), ran.out());
    assertTrue(ran.err().startsWith("demarche: "), ran.err());
  }

  @Test
  void settingsAreShownWithTheirOriginAndSecretsAreNot() throws Exception {
    Definitions.write(folder.resolve("demarche.properties"), "jobs=3\n");
    Map<String, String> environment = Map.of("DEMARCHE_LEDGER_PASSWORD", "hush");
    Ran ran = Ran.in(folder, environment, "status", "--settings", "--in", "drop");
    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertTrue(ran.out().contains("jobs              3  ← demarche.properties\n"), ran.out());
    assertTrue(
        ran.out().contains("input             " + folder.resolve("drop") + "  ← --in\n"),
        ran.out());
    assertTrue(ran.out().contains(folder.resolve("output") + "  ← default\n"), ran.out());
    assertTrue(ran.out().contains(Ran.PROJECT.resolve("templates") + "  ← default\n"), ran.out());
    assertTrue(ran.out().contains("ledger.password   (set)  ← environment"), ran.out());
    Ran json = Ran.in(folder, environment, "status", "--settings", "--json");
    assertEquals(
        Setting.values().length, new JsonMapper().readTree(json.out()).get("settings").size());
    assertFalse((ran.out() + json.out()).contains("hush"));
  }

  @Test
  void whyAFileWasSetAsideComesFromTheLedger() throws Exception {
    rejected("c.yaml:3: error D104: x");
    assertEquals("c.yaml:3: error D104: x", json().at("/folder/latest/0/cause").asText());
  }

  /** A file, set aside under another name than it was dropped with. */
  private void rejected(String cause) throws Exception {
    Path file = folder.resolve("in/rejected/c-2.yaml");
    Definitions.broken(file);
    LedgerRows.rejected(folder.resolve("out/_ledger/ledger"), file, cause);
  }

  @Test
  void linesFitAPhone() throws Exception {
    rejected("word ".repeat(60));
    status()
        .out()
        .lines()
        .filter(line -> !line.contains(folder.toString()))
        .forEach(line -> assertTrue(line.length() <= 80, line));
  }

  private Ran status() {
    return Ran.in(folder, "status", "--in", "in", "--out", "out");
  }

  private JsonNode json() throws Exception {
    Ran ran = Ran.in(folder, "status", "--in", "in", "--out", "out", "--json");
    assertEquals(Exit.DONE, ran.code(), ran.err());
    return new JsonMapper().readTree(ran.out());
  }
}
