package org.demarche.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.ledger.Journal;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRecorderTest {

  private final Path folder;
  private final Path out;
  private final Journal journal;
  private final Run run;
  private final JobRecorder recorder;
  private final EditionBuilder builder = new EditionBuilder(FakeStages.all(), "9.9");

  JobRecorderTest(@TempDir Path folder) {
    this.folder = folder;
    this.out = folder.resolve("output");
    this.journal = Journal.of(LedgerSettings.file(folder.resolve("ledger")));
    this.run = journal.begin(Run.Kind.WATCH);
    this.recorder = new JobRecorder(run.id(), journal);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void aNewEditionTheSameAgainAndErrorsAreThreeStates() throws IOException {
    end("treaty\nFirst\nwarning");
    end("treaty\nFirst\nwarning");
    end("treaty\nFirst\nerror");

    List<Job> jobs = jobs();
    assertEquals(
        List.of(Job.State.ACCEPTED, Job.State.UNCHANGED, Job.State.REJECTED),
        jobs.stream().map(Job::state).toList());
    assertEquals(List.of(1, 1, 0), jobs.stream().map(Job::edition).toList());
    assertEquals(List.of(1, 1, 0), jobs.stream().map(Job::warnings).toList());
    assertEquals("", jobs.get(0).cause());
    assertTrue(jobs.get(2).cause().startsWith("D201 There is a fault"), jobs.get(2).cause());
    assertEquals(Map.of("treaty", 1), editions());
  }

  @Test
  void editionsThatTheLedgerMissedAreEnteredOnce() throws IOException {
    build("treaty\nFirst");
    build("treaty\nSecond");
    build("accord\nFirst");
    assertEquals(Map.of(), editions());

    recorder.reconcile(out);
    recorder.reconcile(out);

    assertEquals(Map.of("accord", 1, "treaty", 2), editions());
  }

  @Test
  void withoutAnOutputFolderThereIsNothingToEnter() {
    recorder.reconcile(out);
    assertEquals(Map.of(), editions());
  }

  private void end(String text) throws IOException {
    Path file = write(text);
    Job job = recorder.begin(file);
    recorder.end(job, builder.build(file, BuildSettings.of(out).withReuse(true)));
  }

  private BuildResult build(String text) throws IOException {
    return builder.build(write(text), BuildSettings.of(out));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("a.yaml"), text);
  }

  private List<Job> jobs() {
    return journal.ask(List.of(), ledger -> ledger.jobs().ofRun(run.id()));
  }

  private Map<String, Integer> editions() {
    return journal.ask(Map.of(), ledger -> ledger.editions().latestNumbers());
  }
}
