package org.demarche.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.edition.EditionPublisher;
import org.demarche.files.OutputMode;
import org.demarche.ledger.Journal;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.pipeline.InputHasher;
import org.demarche.pipeline.Stages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that one process begins and another one ends. */
class NightShiftTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-03-10T00:00:05Z");
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final Path accepted;
  private final Path out;
  private final LedgerSettings place;
  private final List<Journal> journals = new ArrayList<>();
  private final List<NightEvent> events = new ArrayList<>();
  private final AtomicBoolean held = new AtomicBoolean(true);

  NightShiftTest(@TempDir Path folder) throws IOException {
    accepted = Files.createDirectories(folder.resolve("accepted"));
    out = folder.resolve("output");
    place = LedgerSettings.file(folder.resolve("ledger"));
    for (String id : List.of("east", "north", "south", "west")) {
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
            - {id: opening, title: Opening, by: [a], towards: [b], due: 2026-03-09}
          """
              .formatted(id));
    }
  }

  @AfterEach
  void close() {
    journals.forEach(Journal::close);
  }

  /** How a process builds; the real work is done by the one that is given. */
  private interface Way {
    BuildResult build(Night.Building real, Path definition, BuildSettings settings);
  }

  private NightShift shift(InstantSource clock, Optional<NightBefore> left, Way way) {
    Journal journal = Journal.of(place, clock, Duration.ZERO);
    journals.add(journal);
    return new NightShift(
        today -> new NightSettings(accepted, BuildSettings.of(out), today, "9.9", false, 1),
        () -> new Elsewhere(way),
        journal,
        new NightReports(out, 10, OutputMode.DEFAULT),
        new Turn(left),
        events::add,
        ZoneOffset.UTC,
        clock);
  }

  private final class Turn implements NightShift.Turn {

    private final Optional<NightBefore> left;

    Turn(Optional<NightBefore> left) {
      this.left = left;
    }

    @Override
    public Optional<Closeable> take() {
      return Optional.of(() -> {});
    }

    @Override
    public Optional<NightBefore> left() {
      return left;
    }

    @Override
    public boolean isHeld() {
      return held.get();
    }
  }

  private static final class Elsewhere implements NightShift.Resources {

    private final InputHasher basis = new InputHasher(List.of(), List.of());
    private final EditionBuilder builder =
        new EditionBuilder(
            new Stages(
                new DefinitionReader()::read,
                Checks::run,
                FakeStages::render,
                FakeStages::typeset,
                new EditionPublisher(10, OutputMode.DEFAULT),
                basis),
            "9.9");
    private final Way way;

    Elsewhere(Way way) {
      this.way = way;
    }

    @Override
    public Night night(Night.Building building) {
      return new Night(basis, builder, building);
    }

    @Override
    public BuildResult build(Path definition, BuildSettings settings) {
      return way.build(builder::build, definition, settings);
    }

    @Override
    public void close() {}
  }

  private NightBefore adopt() throws Exception {
    try (Ledger ledger = Ledger.open(place)) {
      Run run =
          ledger.runs().adopt(Run.Kind.NIGHTLY, MIDNIGHT.minus(Duration.ofDays(1))).orElseThrow();
      return new NightBefore(run, ledger.jobs().ofRun(run.id()));
    }
  }

  @Test
  void theNextOneDoesWhatIsLeftAndReportsOnAllOfItOnce() throws Exception {
    AtomicInteger builds = new AtomicInteger();
    NightShift first =
        shift(
            InstantSource.fixed(MIDNIGHT),
            Optional.empty(),
            (real, definition, settings) -> {
              if (builds.incrementAndGet() == 2) {
                real.build(definition, settings); // a worker publishes it, and nobody hears of it
              }
              if (builds.get() >= 2) {
                throw new CancellationException("the lease is held no more");
              }
              return real.build(definition, settings);
            });
    assertEquals(Optional.empty(), first.run());
    assertEquals(List.of(), reports());

    Instant behind = MIDNIGHT.minus(SKEW); // and so on the day before
    NightShift second =
        shift(
            InstantSource.fixed(behind),
            Optional.of(adopt()),
            (real, definition, settings) -> real.build(definition, settings));
    NightResult night = second.run().orElseThrow();

    assertEquals(LocalDate.of(2026, 3, 10), night.today());
    assertEquals(
        List.of("east", "north", "south", "west"),
        night.built().stream().map(NightEntry::packageId).toList());
    assertEquals(0, night.unchanged());
    assertEquals(4, night.turned("overdue").size());
    assertEquals(List.of("2026-03-10-000005.txt"), reports());
    String text = Files.readString(out.resolve("_nightly/2026-03-10-000005.txt"));
    assertTrue(
        text.startsWith("Night of 10 March 2026\n\n4 built, 0 unchanged, 0 failed, of 4"), text);
    try (Ledger ledger = Ledger.open(place)) {
      List<Run> runs = ledger.runs().list(10);
      assertEquals(List.of(Run.State.DONE), runs.stream().map(Run::state).toList());
      assertEquals(4, runs.get(0).totals().built());
      List<Job> jobs = ledger.jobs().ofRun(runs.get(0).id());
      assertEquals(4, jobs.size(), "one row a package");
      assertTrue(jobs.stream().allMatch(job -> job.state() == Job.State.ACCEPTED), jobs::toString);
    }
  }

  @Test
  void whoHasLostTheLeaseByTheEndOfANightReportsNothing() throws Exception {
    NightShift paused =
        shift(
            InstantSource.fixed(MIDNIGHT),
            Optional.empty(),
            (real, definition, settings) -> {
              held.set(false);
              return real.build(definition, settings);
            });
    assertEquals(Optional.empty(), paused.run());
    assertEquals(List.of(), reports());
    assertTrue(events.stream().noneMatch(NightEvent.Ended.class::isInstance), events::toString);
    try (Ledger ledger = Ledger.open(place)) {
      assertEquals(Run.State.INTERRUPTED, ledger.runs().list(1).get(0).state());
    }
  }

  private List<String> reports() throws IOException {
    Path folder = out.resolve("_nightly");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d.*\\.txt"))
          .toList();
    }
  }
}
