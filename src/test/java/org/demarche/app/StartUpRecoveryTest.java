package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.Journal;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.watch.folder.DropFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kill left in every place is made good by one start, and a second one finds nothing. */
class StartUpRecoveryTest {

  private final Path in;
  private final Path out;
  private final Journal journal;
  private final Run run;
  private final StartUpRecovery recovery;

  StartUpRecoveryTest(@TempDir Path folder) {
    this.in = folder.resolve("input");
    this.out = folder.resolve("output");
    this.journal = Journal.of(LedgerSettings.file(folder.resolve("ledger")));
    this.run = journal.begin(Run.Kind.WATCH);
    this.recovery = new StartUpRecovery(out, new DropFolder(in), journal);
  }

  /** An edition is published and its definition filed, and nothing more came to pass. */
  @BeforeEach
  void kill() throws IOException {
    Path dropped = write(in.resolve("draft.yaml"), "treaty\nSecond");
    Job job = new JobRecorder(run.id(), journal).begin(dropped);
    journal.end(job, new Job.End(Job.State.INTERRUPTED, "", 0, 0, 0, 0, "", Duration.ZERO));
    EditionBuilder builder = new EditionBuilder(FakeStages.all(), "9.9");
    builder.build(dropped, BuildSettings.of(out));
    Files.createDirectories(in.resolve("accepted"));
    Files.move(dropped, in.resolve("accepted/treaty.json"));
    write(in.resolve("accepted/treaty.yaml"), "treaty\nFirst");
    write(in.resolve("rejected/.bad.yaml.report.txt.tmp"), "half of a re");
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void everythingIsMadeGood() throws IOException {
    recovery.beforeFiles();
    assertMadeGood();
    recovery.beforeFiles();
    assertMadeGood();
  }

  private void assertMadeGood() throws IOException {
    assertFalse(Files.exists(in.resolve("rejected/.bad.yaml.report.txt.tmp")));
    assertEquals("treaty\nSecond", Files.readString(in.resolve("accepted/treaty.json")));
    assertEquals("treaty\nFirst", Files.readString(in.resolve("accepted/earlier/treaty-1.yaml")));
    assertFalse(Files.exists(in.resolve("accepted/treaty.yaml")));
    assertEquals(
        Map.of("treaty", 1), journal.ask(Map.of(), ledger -> ledger.editions().latestNumbers()));
    assertEquals(
        List.of(Job.State.UNCHANGED),
        journal.ask(List.<Job>of(), ledger -> ledger.jobs().ofRun(run.id())).stream()
            .map(Job::state)
            .toList());
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
