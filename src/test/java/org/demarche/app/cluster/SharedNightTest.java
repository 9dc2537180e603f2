package org.demarche.app.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.ProgramProcess;
import org.demarche.app.command.Definitions;
import org.demarche.edition.EditionStore;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;
import org.demarche.nightly.NightReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One night for all processes, also when the one that began it dies. */
@Tag("proof")
@Timeout(300)
class SharedNightTest {

  private static final int PACKAGES = 14;
  private static final Duration LONG = Duration.ofMinutes(2);

  @Test
  void whoeverIsLeftEndsTheNightWithOneReportOnAllOfIt(@TempDir Path folder) throws Exception {
    for (int n = 0; n < PACKAGES; n++) {
      Definitions.good(folder.resolve("in/accepted/p%d.yaml".formatted(n)), "p" + n);
    }
    try (TestCluster cluster = TestCluster.start(folder)) {
      cluster.set("NIGHTLY", "02:30"); // and none is on record, so there is one at once
      ProgramProcess first = cluster.process("first", "night,build");
      EditionStore store = new EditionStore(folder.resolve("out"));
      await().atMost(LONG).until(() -> store.published().size() >= 3);
      ProgramProcess second = cluster.process("second", "night,build");
      TestCluster.signal(first, "KILL");
      await().atMost(LONG).until(() -> second.said().contains("Night: "));

      assertTrue(second.said().contains("is gone on with"), second.said());
      assertTrue(
          second.said().contains("Night: %d built, 0 unchanged, 0 failed".formatted(PACKAGES)),
          second.said());
      List<Path> reports = reports(folder.resolve("out").resolve(NightReports.FOLDER));
      assertEquals(1, reports.size(), reports::toString);
      String report = Files.readString(reports.get(0));
      for (int n = 0; n < PACKAGES; n++) {
        assertTrue(report.contains("  p%d: edition 1, ".formatted(n)), report);
        assertEquals(List.of(1), store.numbers("p" + n));
      }
      try (Ledger ledger = cluster.ledger()) {
        Run night = ledger.runs().last(Run.Kind.NIGHTLY).orElseThrow();
        assertEquals(Run.State.DONE, night.state());
        assertEquals(PACKAGES, night.totals().built());
        List<Job> jobs = ledger.jobs().ofRun(night.id());
        assertEquals(PACKAGES, jobs.size(), jobs::toString);
        assertTrue(
            jobs.stream().allMatch(job -> job.state() == Job.State.ACCEPTED), jobs::toString);
        assertEquals(
            1, ledger.runs().list(50).stream().filter(r -> r.kind() == Run.Kind.NIGHTLY).count());
      }
      assertEquals(0, second.stop(), second.said());
    }
  }

  private static List<Path> reports(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches("\\d.*\\.txt")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
