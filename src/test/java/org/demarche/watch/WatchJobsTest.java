package org.demarche.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.files.FileState;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.Journal;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.FakeStages;
import org.demarche.service.Subscribers;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.FiledDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

class WatchJobsTest {

  private final Path folder;
  private final EditionBuilder builder = new EditionBuilder(FakeStages.all(), "9.9");
  private final Journal journal;
  private final Run run;
  private final Subscribers<WatchEvent> events;

  /** What the ledger has when the others are told, and the job that their log lines are about. */
  private final List<String> seen = new ArrayList<>();

  WatchJobsTest(@TempDir Path folder) {
    this.folder = folder;
    this.journal = Journal.of(LedgerSettings.file(folder.resolve("ledger")));
    this.run = journal.begin(Run.Kind.WATCH);
    List<Consumer<WatchEvent>> others = List.of(event -> seen.add(state()), this::fail);
    this.events = WatchJobs.before(new JobRecorder(run.id(), journal), others);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void theLedgerHasEachStepBeforeOthersAreTold() throws IOException {
    DroppedFile file = dropped("good\nGood");
    events.accept(new WatchEvent.Taken(file));
    events.accept(new WatchEvent.Accepted(new FiledDefinition(build(file), file.file())));

    assertEquals(List.of("RUNNING with its job", "ACCEPTED with its job"), seen);
    assertNull(MDC.get("job"), "another file's lines are not about this job");
    assertNull(MDC.get("run"));
  }

  @Test
  void aFileThatIsTriedAgainGoesOnAsTheSameJob() throws IOException {
    DroppedFile file = dropped("bad\nBad\nerror");
    events.accept(new WatchEvent.Taken(file));
    events.accept(Postponed.of(file.file(), new IOException("full"), "the disk is full"));
    events.accept(new WatchEvent.Taken(file));
    events.accept(new WatchEvent.Rejected(new FiledDefinition(build(file), file.file())));

    assertEquals(
        List.of(
            "RUNNING with its job",
            "POSTPONED with its job",
            "RUNNING with its job",
            "REJECTED with its job"),
        seen);
  }

  @Test
  void anotherTextUnderTheSameNameIsAnotherJob() throws IOException {
    DroppedFile first = dropped("good\nGood");
    events.accept(new WatchEvent.Taken(first));
    events.accept(Postponed.of(first.file(), new IOException("full"), "the disk is full"));
    events.accept(new WatchEvent.Taken(dropped("good\nBetter")));

    assertEquals(2, jobs().size());
  }

  private void fail(WatchEvent event) {
    throw new IllegalStateException("one that is told may break down");
  }

  private String state() {
    Job job = jobs().get(0);
    boolean own = job.id().equals(MDC.get("job")) && run.id().equals(MDC.get("run"));
    return job.state() + (own ? " with its job" : " with another job");
  }

  private List<Job> jobs() {
    return journal.ask(List.of(), ledger -> ledger.jobs().ofRun(run.id()));
  }

  private BuildResult build(DroppedFile file) {
    return builder.build(file.file(), BuildSettings.of(folder.resolve("output")));
  }

  private DroppedFile dropped(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), text);
    byte[] content = Files.readAllBytes(file);
    return new DroppedFile(file, FileState.of(file), content, "good", Optional.empty());
  }
}
