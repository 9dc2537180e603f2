package org.demarche.ledger;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says to PostgreSQL every 20 seconds that the runs of this process are alive, for processes on
 * other machines that can't look. A file is used by one machine only and needs no such word.
 */
final class Heartbeat implements AutoCloseable {

  /** After which a run of another machine is held to be dead. */
  static final Duration SILENCE = Duration.ofMinutes(2);

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final long SECONDS = 20;

  private final Database database;
  private final Set<String> runs = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(Heartbeat::thread);

  Heartbeat(Database database) {
    this.database = database;
    if (database.kind() == DatabaseKind.POSTGRESQL) {
      var unused = beats.scheduleWithFixedDelay(this::beat, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ledger-heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  void add(String runId) {
    runs.add(runId);
  }

  void remove(String runId) {
    runs.remove(runId);
  }

  private void beat() {
    if (runs.isEmpty()) {
      return;
    }
    try {
      database.run(
          handle ->
              handle
                  .createUpdate(
                      "UPDATE run SET beat = CURRENT_TIMESTAMP WHERE id IN (<ids>) AND ended IS"
                          + " NULL")
                  .bindList("ids", Set.copyOf(runs))
                  .execute());
    } catch (LedgerException missed) {
      LOG.debug("A heartbeat was missed: {}", missed.getMessage());
    }
  }

  @Override
  public void close() {
    beats.shutdownNow();
  }
}
