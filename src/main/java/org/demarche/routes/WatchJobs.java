package org.demarche.routes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.demarche.jobs.JobBook;
import org.demarche.ledger.Job;
import org.slf4j.MDC;

/**
 * Enters what becomes of each file in the ledger, before others are told. The log lines about a
 * file carry the id of its job, since a file stays with one thread from its taking to its end.
 */
public final class WatchJobs implements WatchListener {

  private final JobBook book;
  private final WatchListener next;
  private final Map<Path, Job> inHand = new ConcurrentHashMap<>();

  public WatchJobs(JobBook book, WatchListener next) {
    this.book = book;
    this.next = next;
  }

  @Override
  public void taken(Path file) {
    Job job = book.begin(file);
    inHand.put(file, job);
    MDC.put("run", book.runId());
    MDC.put("job", job.id());
    next.taken(file);
  }

  @Override
  public void busy(Path file, Duration since) {
    next.busy(file, since);
  }

  @Override
  public void accepted(Filed file) {
    ended(file.result().input(), job -> book.end(job, file.result()), () -> next.accepted(file));
  }

  @Override
  public void rejected(Filed file) {
    ended(file.result().input(), job -> book.end(job, file.result()), () -> next.rejected(file));
  }

  @Override
  public void postponed(Postponed file) {
    ended(
        file.file(),
        job -> book.postpone(job, file.why(), file.result()),
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
}
