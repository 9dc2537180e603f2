package org.demarche.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.demarche.ledger.Journal;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Job.State;
import org.demarche.ledger.entry.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedJobsTest {

  private final Path in;
  private final Journal journal;
  private final Run run;
  private final JobRecorder recorder;

  InterruptedJobsTest(@TempDir Path folder) throws IOException {
    this.in = Files.createDirectories(folder.resolve("input"));
    this.journal = Journal.of(LedgerSettings.file(folder.resolve("ledger")));
    this.run = journal.begin(Run.Kind.WATCH);
    this.recorder = new JobRecorder(run.id(), journal);
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void aFileThatIsWhereItBelongsEndsItsJob() throws IOException {
    Path good = interrupted("good.yaml");
    Path bad = interrupted("bad.yaml");
    move(good, "accepted/earlier/treaty-1.yaml");
    move(bad, "rejected/bad-2.yaml");

    settle();

    assertEquals(List.of(State.UNCHANGED, State.REJECTED), states());
  }

  @Test
  void aFileThatStillWaitsIsDealtWithAgain() throws IOException {
    Path waiting = interrupted("waiting.yaml");
    Files.createDirectories(in.resolve("accepted"));
    Files.copy(waiting, in.resolve("accepted/treaty.yaml"));

    settle();

    assertEquals(List.of(State.INTERRUPTED), states());
  }

  @Test
  void aFileThatIsGoneLeavesItsJobAsItIs() throws IOException {
    Files.delete(interrupted("gone.yaml"));
    settle();
    assertEquals(List.of(State.INTERRUPTED), states());
  }

  private void settle() throws IOException {
    new InterruptedJobs(journal).settle(in.resolve("accepted"), in.resolve("rejected"));
  }

  /** A file whose process was killed while it was in hand. */
  private Path interrupted(String name) throws IOException {
    Path file = Files.writeString(in.resolve(name), "the text of " + name);
    Job job = recorder.begin(file);
    journal.end(job, new Job.End(State.INTERRUPTED, "", 0, 0, 0, 0, "", Duration.ZERO));
    return file;
  }

  private void move(Path file, String name) throws IOException {
    Path place = in.resolve(name);
    Files.createDirectories(place.getParent());
    Files.move(file, place);
  }

  private List<State> states() {
    return journal.ask(List.<Job>of(), ledger -> ledger.jobs().ofRun(run.id())).stream()
        .map(Job::state)
        .toList();
  }
}
