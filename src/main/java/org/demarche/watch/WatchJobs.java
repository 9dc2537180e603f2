package org.demarche.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.demarche.jobs.JobRecorder;
import org.demarche.ledger.entry.Job;
import org.demarche.pipeline.BuildResult;
import org.demarche.service.Subscribers;
import org.demarche.watch.WatchEvent.Accepted;
import org.demarche.watch.WatchEvent.Rejected;
import org.demarche.watch.WatchEvent.Taken;
import org.demarche.watch.folder.DroppedFile;
import org.slf4j.MDC;

/**
 * Enters what becomes of each file in the ledger. The log lines about a file carry the id of its
 * job, since a file stays with one thread from its taking to its end.
 */
public final class WatchJobs implements Consumer<WatchEvent> {

  private final JobRecorder book;
  private final Map<Path, Job> inHand = new ConcurrentHashMap<>();
  private final Map<Path, Job> waiting = Collections.synchronizedMap(new Latest());

  private WatchJobs(JobRecorder book) {
    this.book = book;
  }

  /** Enters each event before the others are told, and what these log is about the file's job. */
  public static Subscribers<WatchEvent> before(
      JobRecorder book, List<Consumer<WatchEvent>> others) {
    List<Consumer<WatchEvent>> inOrder = new ArrayList<>();
    inOrder.add(new WatchJobs(book));
    inOrder.addAll(others);
    inOrder.add(WatchJobs::leave);
    return new Subscribers<>(inOrder);
  }

  @Override
  public void accept(WatchEvent event) {
    if (event instanceof Taken taken) {
      taken(taken.file());
    } else if (event instanceof Accepted accepted) {
      ended(accepted.file().result());
    } else if (event instanceof Rejected rejected) {
      ended(rejected.file().result());
    } else if (event instanceof Postponed postponed) {
      postponed(postponed);
    }
  }

  private void taken(DroppedFile file) {
    Job job = begin(file);
    inHand.put(file.file(), job);
    MDC.put("run", book.runId());
    MDC.put("job", job.id());
  }

  /** A file that was postponed goes on as the same job. */
  private Job begin(DroppedFile file) {
    Job before = waiting.remove(file.file());
    return before != null && before.sha256().equals(file.sha256())
        ? book.again(before)
        : book.begin(file.file(), file.sha256());
  }

  private void ended(BuildResult result) {
    Job job = inHand.remove(result.input());
    if (job != null) {
      book.end(job, result);
    }
  }

  private void postponed(Postponed file) {
    Job job = inHand.remove(file.file());
    if (job != null) {
      String why = file.why() + (file.tries() > 1 ? " (tried " + file.tries() + " times)" : "");
      book.postpone(job, why, file.result());
      waiting.put(file.file(), job);
    }
  }

  private static void leave(WatchEvent event) {
    if (event.isEnd()) {
      MDC.remove("job");
      MDC.remove("run");
    }
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
