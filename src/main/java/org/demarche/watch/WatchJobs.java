package org.demarche.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.entry.Job;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.FiledDefinition;
import org.slf4j.MDC;

/**
 * Enters what becomes of each file in the ledger, before others are told. The log lines about a
 * file carry the id of its job, since a file stays with one thread from its taking to its end.
 */
public final class WatchJobs implements WatchListener {

  private final JobRecorder book;
  private final WatchListener next;
  private final Map<Path, Job> inHand = new ConcurrentHashMap<>();
  private final Map<Path, Job> waiting = Collections.synchronizedMap(new Latest());

  public WatchJobs(JobRecorder book, WatchListener next) {
    this.book = book;
    this.next = next;
  }

  @Override
  public void taken(DroppedFile file) {
    Job job = begin(file);
    inHand.put(file.file(), job);
    MDC.put("run", book.runId());
    MDC.put("job", job.id());
    next.taken(file);
  }

  /** A file that was postponed goes on as the same job. */
  private Job begin(DroppedFile file) {
    Job before = waiting.remove(file.file());
    return before != null && before.sha256().equals(file.sha256())
        ? book.again(before)
        : book.begin(file.file(), file.sha256());
  }

  @Override
  public void busy(Path file, Duration since) {
    next.busy(file, since);
  }

  @Override
  public void accepted(FiledDefinition file) {
    ended(file.result().input(), job -> book.end(job, file.result()), () -> next.accepted(file));
  }

  @Override
  public void rejected(FiledDefinition file) {
    ended(file.result().input(), job -> book.end(job, file.result()), () -> next.rejected(file));
  }

  @Override
  public void postponed(Postponed file) {
    String why = file.why() + (file.tries() > 1 ? " (tried " + file.tries() + " times)" : "");
    ended(
        file.file(),
        job -> {
          book.postpone(job, why, file.result());
          waiting.put(file.file(), job);
        },
        () -> next.postponed(file));
  }

  private void ended(Path file, Consumer<Job> entry, Runnable told) {
    Job job = inHand.remove(file);
    if (job != null) {
      entry.accept(job);
    }
    told.run();
    MDC.remove("job");
    MDC.remove("run");
  }

  /** Of files that went away while they waited, nothing is told: so old entries are dropped. */
  private static final class Latest extends LinkedHashMap<Path, Job> {

    private static final long serialVersionUID = 1;
    private static final int MOST = 10_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Path, Job> eldest) {
      return size() > MOST;
    }
  }
}
