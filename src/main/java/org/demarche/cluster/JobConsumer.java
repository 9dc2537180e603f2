package org.demarche.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.demarche.files.Sha256;
import org.demarche.ledger.Leases;
import org.demarche.ledger.LedgerException;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.DropRules;
import org.demarche.pipeline.Input;
import org.demarche.pipeline.worker.Reply;
import org.demarche.pipeline.worker.Wire;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Does the jobs of the queue with the settings, templates and fonts of this machine. */
public final class JobConsumer {

  private static final Logger LOG = LoggerFactory.getLogger(JobConsumer.class);

  /** Reads definitions. */
  @FunctionalInterface
  public interface Source {

    /** The bytes of a file; why it is not read, if it is refused; empty if it is gone. */
    Optional<Read> read(Path file);
  }

  /**
   * A file that was read.
   *
   * @param refusal why it is not; null if it is
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
  public record Read(byte[] content, @Nullable BuildResult refusal) {}

  /**
   * What is to be sent.
   *
   * @param queue where to
   */
  public record Answered(String queue, String text) {}

  private final Leases leases;
  private final String process;
  private final Path folder;
  private final BuildSettings settings;
  private final Source source;
  private final Builder builder;

  /**
   * @param process this one, in words
   * @param folder of definitions
   * @param settings of this machine
   */
  public JobConsumer(
      Leases leases,
      String process,
      Path folder,
      BuildSettings settings,
      Source source,
      Builder builder) {
    this.leases = leases;
    this.process = process;
    this.folder = folder;
    this.settings = settings;
    this.source = source;
    this.builder = builder;
  }

  /**
   * Does a job.
   *
   * @return null, as a route needs it, if nobody waits for it any more
   * @throws UnknownMessageException if it is no job of this version
   * @throws java.util.concurrent.CancellationException if this process ends meanwhile
   */
  public @Nullable Answered answer(String text) throws UnknownMessageException {
    BuildJob job = Messages.read(text, BuildJob.SCHEMA, BuildJob.class);
    Path file = FileReference.file(folder, job.file());
    job.ids().forEach(MDC::put);
    try {
      if (!isWanted(job)) {
        LOG.info("Left out {}: who asked for it holds the lease {} no more", job.id(), job.lease());
        return null;
      }
      Reply reply = Reply.of(result(job, file));
      return new Answered(
          Queues.done(job.lease()),
          Messages.write(
              new BuildAnswer(
                  BuildAnswer.SCHEMA, job.id(), job.fence(), process, Wire.write(reply))));
    } finally {
      job.ids().keySet().forEach(MDC::remove);
    }
  }

  /** Without the ledger it is done: what it gives replaces nothing later, see its order. */
  private boolean isWanted(BuildJob job) {
    try {
      return leases.isLatest(job.lease(), job.fence());
    } catch (LedgerException away) {
      LOG.debug("Nobody can say whether {} is wanted: {}", job.id(), away.getMessage());
      return true;
    }
  }

  private BuildResult result(BuildJob job, Path file) {
    Optional<Read> read = source.read(file);
    if (read.isEmpty() || !isSame(read.get(), job)) {
      return BuildResult.fault(
          file, DropRules.MACHINE, "The file has changed or is gone", "", Duration.ZERO);
    }
    BuildResult refusal = read.get().refusal();
    return refusal == null
        ? builder.build(Input.of(file, read.get().content()), job.settings(settings))
        : refusal;
  }

  private static boolean isSame(Read read, BuildJob job) {
    return read.refusal() != null || Sha256.of(read.content()).equals(job.sha256());
  }
}
