package org.demarche.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.edition.EditionPublisher;
import org.demarche.edition.EditionStore;
import org.demarche.files.OutputMode;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.InputHasher;
import org.demarche.pipeline.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);

  private final Path accepted;
  private final Path out;
  private final Path templates;

  NightTest(@TempDir Path folder) {
    this.accepted = folder.resolve("accepted");
    this.out = folder.resolve("output");
    this.templates = folder.resolve("templates");
  }

  @BeforeEach
  void threePackages() throws IOException {
    Files.createDirectories(accepted.resolve("earlier"));
    Files.createDirectories(templates);
    Files.writeString(templates.resolve("a.ftl"), "a");
    define("north", "due: 2026-05-20");
    define("south", "due: 2026-09");
    define("east", "status: done");
    Files.writeString(accepted.resolve("earlier/north-1.yaml"), "not looked at");
    Files.writeString(accepted.resolve(".east.yaml.swp"), "not looked at");
  }

  @Test
  void theFirstNightBuildsAllAndTheSecondNothing() throws IOException {
    NightResult first = night(MARCH);
    assertEquals(List.of("east", "north", "south"), built(first));

    NightResult second = night(MARCH.plusDays(1));
    assertEquals(List.of(), built(second));
    assertEquals(3, second.unchanged());
    assertEquals(1, edition("north"));
  }

  @Test
  void oneDefinitionChangedOneBuilt() throws IOException {
    night(MARCH);
    define("south", "due: 2026-10");

    assertEquals(List.of("south"), built(night(MARCH)));
    assertEquals(
        List.of("south: to be built: the definition has changed"),
        explained(MARCH, () -> define("south", "due: 2026-11")));
  }

  @Test
  void oneTemplateChangedAllBuilt() throws IOException {
    night(MARCH);
    Files.writeString(templates.resolve("a.ftl"), "other");

    NightResult night = night(MARCH);

    assertEquals(List.of("east", "north", "south"), built(night));
    assertEquals(List.of("the templates have changed"), night.built().get(0).reasons());
  }

  @Test
  void theDayIsNoReasonButWhatItTurnsIs() throws IOException {
    night(MARCH);
    assertEquals(List.of(), built(night(LocalDate.of(2026, 5, 19))));

    NightResult due = night(LocalDate.of(2026, 5, 20));
    assertEquals(List.of("north"), built(due));
    assertEquals(List.of("now due: Opening (2026-05-20)"), due.built().get(0).reasons());

    NightResult overdue = night(LocalDate.of(2026, 5, 21));
    assertEquals(List.of("north"), built(overdue));
    assertEquals(1, overdue.turned("overdue").size());
    assertEquals(List.of(), built(night(LocalDate.of(2026, 8, 31))));
  }

  @Test
  void aClockSetBackBuildsOnlyWhatItTurns() throws IOException {
    night(LocalDate.of(2026, 5, 21));

    assertEquals(List.of(), built(night(LocalDate.of(2026, 5, 22))));
    assertEquals(List.of("north"), built(night(LocalDate.of(2026, 5, 1))));
    assertEquals(List.of(), built(night(LocalDate.of(2026, 5, 2))));
  }

  @Test
  void aPackageThatFailsStopsNoOtherAndItsEditionStands() throws IOException {
    night(MARCH);
    Files.writeString(accepted.resolve("north.yaml"), "schema: demarche/1\nid: north\n");
    define("south", "due: 2026-10");

    NightResult night = night(MARCH);

    assertEquals(List.of("south"), built(night));
    assertEquals(1, night.failed().size());
    NightEntry failed = night.failed().get(0);
    assertEquals("north", failed.packageId());
    assertEquals(1, failed.edition());
    assertTrue(failed.findings().contains("north.yaml"), failed.findings());
    assertEquals(1, edition("north"));
  }

  @Test
  void forceBuildsAll() throws IOException {
    night(MARCH);

    NightResult night = night().run(settings(MARCH.plusDays(1), true), event -> {});

    assertEquals(3, night.built().size());
  }

  @Test
  void aDocumentThatIsMissingIsMadeAgain() throws IOException {
    night(MARCH);
    Files.delete(out.resolve("east/editions/1/briefing.pdf"));

    assertEquals(List.of("east"), built(night(MARCH)));
    assertEquals(2, edition("east"));
  }

  @Test
  void theReportTellsWhatWasDoneAndWhy() throws IOException {
    night(LocalDate.of(2026, 5, 20));
    Files.writeString(accepted.resolve("east.yaml"), "schema: demarche/1\nid: east <&>\n");

    NightReport report = new NightReport(night(LocalDate.of(2026, 5, 21)));

    String text = report.text();
    assertTrue(
        text.startsWith("Night of 21 May 2026\n\n1 built, 1 unchanged, 1 failed, of 3"), text);
    assertTrue(text.contains("Newly overdue\n  north: Opening (2026-05-20)\n"), text);
    assertTrue(text.contains("Built\n  north: edition 2, "), text);
    String html = report.html();
    assertTrue(html.contains("<h2>Newly overdue</h2>"), html);
    assertFalse(html.contains("east <&>"), html);
  }

  @Test
  void theReportTellsWhichElementsChanged() throws IOException {
    night(MARCH);
    Path south = accepted.resolve("south.yaml");
    define("south", "status: done");
    Files.writeString(south, Files.readString(south).replace("Talks", "New talks"));

    NightReport report = new NightReport(night(MARCH));

    String told = "; the definition has changed; 2 changes since edition 1: New talks; Opening";
    assertTrue(report.text().contains(told + "\n"), report.text());
    assertTrue(report.html().contains(told + "</li>"), report.html());
    night(MARCH);
    assertEquals(2, edition("south"), "a former edition makes none stale");
  }

  @Test
  void reportsAreKeptUpToANumber() throws IOException {
    NightReport report = new NightReport(night(MARCH));
    NightReports reports = new NightReports(out, 2, OutputMode.DEFAULT);
    for (int hour = 1; hour <= 4; hour++) {
      reports.write(report, LocalDateTime.of(2026, 3, 10, hour, 30));
    }

    try (Stream<Path> files = Files.list(out.resolve("_nightly"))) {
      assertEquals(
          List.of(
              "2026-03-10-033000.html",
              "2026-03-10-033000.txt",
              "2026-03-10-043000.html",
              "2026-03-10-043000.txt",
              "latest.html",
              "latest.txt"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  private interface Change {
    void make() throws IOException;
  }

  private List<String> explained(LocalDate day, Change change) throws IOException {
    change.make();
    List<String> lines = new ArrayList<>();
    night().explain(settings(day, false), event -> explain(event, lines));
    return lines;
  }

  private static void explain(NightEvent event, List<String> lines) {
    if (event instanceof NightEvent.Judged judged && judged.verdict().isDue()) {
      lines.add(judged.verdict().explanation());
    }
  }

  private NightResult night(LocalDate day) throws IOException {
    return night().run(settings(day, false), event -> {});
  }

  private Night night() {
    InputHasher basis = new InputHasher(List.of(templates), List.of());
    Stages stages =
        new Stages(
            new DefinitionReader()::read,
            Checks::run,
            FakeStages::render,
            FakeStages::typeset,
            new EditionPublisher(10, OutputMode.DEFAULT),
            basis);
    EditionBuilder builder = new EditionBuilder(stages, "9.9");
    return new Night(basis, builder, builder::build);
  }

  private NightSettings settings(LocalDate day, boolean force) {
    return new NightSettings(accepted, BuildSettings.of(out), day, "9.9", force, 2);
  }

  private static List<String> built(NightResult night) {
    return night.built().stream().map(NightEntry::packageId).toList();
  }

  private int edition(String id) {
    return new EditionStore(out).readable(id).orElseThrow().number();
  }

  private void define(String id, String key) throws IOException {
    Files.writeString(
        accepted.resolve(id + ".yaml"),
        """
        schema: demarche/1
        id: %s
        title: Talks
        edition: 2026-03-02
        parties:
          - {id: a, title: Northland, roles: [proposer]}
          - {id: b, title: Southland, roles: [counterpart]}
        measures:
          - {id: opening, title: Opening, by: [a], towards: [b], %s}
        """
            .formatted(id, key));
  }
}
