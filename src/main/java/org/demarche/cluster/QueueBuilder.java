package org.demarche.cluster;

import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.demarche.files.Sha256;
import org.demarche.ledger.Leases;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.entry.Lease;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.DropRules;
import org.demarche.pipeline.Input;
import org.demarche.pipeline.worker.Reply;
import org.demarche.pipeline.worker.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Builds through the queue: a worker on some machine does it. As many builds are under way as
 * threads ask for one. Only for the holder of a lease: results of those who held it before are of
 * no account, since their files are still where they were.
 */
public final class QueueBuilder implements Builder, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(QueueBuilder.class);

  /** The counter of all builds. */
  private static final String ORDER = "order of builds";

  /** How often a thread that waits looks whether it still may. */
  private static final long LOOK_SECONDS = 1;

  private final Broker broker;
  private final Leases leases;
  private final Lease lease;
  private final BooleanSupplier held;
  private final Path folder;
  private final int priority;
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** The broker remembers ids for longer than a ledger may last. */
  private final String own = UUID.randomUUID().toString();

  private record Waiting(Path definition, CompletableFuture<BuildResult> result) {}

  /**
   * @param lease that is held
   * @param held whether it still is
   * @param folder of definitions; files are named below it
   * @param priority of the builds, from 0 to 9, the highest
   */
  public QueueBuilder(
      Broker broker, Leases leases, Lease lease, BooleanSupplier held, Path folder, int priority) {
    this.broker = broker;
    this.leases = leases;
    this.lease = lease;
    this.held = held;
    this.folder = folder;
    this.priority = priority;
  }

  /**
   * The result, however long that takes. A broker or a database that is away is in it as a fault
   * that passes.
   *
   * @throws CancellationException if the lease is lost, or this is closed
   */
  @Override
  public BuildResult build(Input definition, BuildSettings settings) {
    long started = System.nanoTime();
    try {
      long order = leases.next(ORDER);
      String id = "%s-%d-%s-%d".formatted(lease.name(), lease.fence(), own, order);
      String text = Messages.write(job(id, order, definition, settings));
      CompletableFuture<BuildResult> result = new CompletableFuture<>();
      waiting.put(id, new Waiting(definition.path(), result));
      try {
        return await(id, text, result);
      } finally {
        waiting.remove(id);
      }
    } catch (LedgerException away) {
      return passing(definition, "The ledger is away", away, started);
    } catch (JMSRuntimeException away) {
      return passing(definition, "The broker is away", away, started);
    } catch (IOException unreadable) {
      return passing(definition, "The file cannot be read", unreadable, started);
    }
  }

  private BuildJob job(String id, long order, Input definition, BuildSettings settings)
      throws IOException {
    byte[] content = definition.content();
    return new BuildJob(
        BuildJob.SCHEMA,
        id,
        lease.name(),
        lease.fence(),
        order,
        FileReference.of(folder, definition.path()),
        content == null ? Sha256.of(definition.path()) : Sha256.of(content),
        settings.asOf(),
        settings.today(),
        settings.reuse(),
        settings.successorOf(),
        Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of()));
  }

  /** Sends it again if a connection was lost meanwhile; the broker knows it by its id. */
  private BuildResult await(String id, String text, CompletableFuture<BuildResult> result) {
    int losses = -1;
    while (!closed && held.getAsBoolean()) {
      if (losses != broker.losses()) {
        int now = broker.losses();
        broker.send(Queues.BUILD, text, id, priority);
        losses = now;
      }
      try {
        return result.get(LOOK_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException notYet) {
        LOG.trace("{} is not done yet", id);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("the build was stopped");
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    throw new CancellationException(
        closed ? "the build was stopped" : "the lease " + lease.name() + " is held no more");
  }

  private static BuildResult passing(Input definition, String what, Exception why, long started) {
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return BuildResult.fault(definition.path(), DropRules.MACHINE, what, why.toString(), took);
  }

  /**
   * Takes an answer; one that nobody waits for any more is of no account.
   *
   * @throws UnknownMessageException if it is no answer of this version
   */
  public void answered(String text) throws UnknownMessageException {
    BuildAnswer answer = Messages.read(text, BuildAnswer.SCHEMA, BuildAnswer.class);
    Waiting asked = waiting.get(answer.id());
    if (asked == null) {
      LOG.debug("Nobody waits for the result of {} any more", answer.id());
      return;
    }
    try {
      Reply reply = Wire.read(answer.result(), Reply.class);
      asked.result().complete(reply.result(asked.definition()));
    } catch (IOException e) {
      throw new UnknownMessageException("no result of a build: " + e);
    }
  }

  /** Builds that are under way. */
  public int underWay() {
    return waiting.size();
  }

  /** Whoever waits is told that the build was stopped. */
  @Override
  public void close() {
    closed = true;
  }
}
