package org.demarche.pipeline.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.demarche.pipeline.Builder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The process that builds: one job at a time, until its input ends.
 *
 * <p>The input ends when the process that started it is gone, however it went. The worker then ends
 * at once, in the midst of a job too: an edition appears whole or not at all.
 */
public final class Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** Not 3, which is Java's own when memory has run out. */
  private static final int BROKEN = 4;

  private final Builder builder;
  private final Runnable rehearsal;
  private final PrintStream replies;

  private Worker(Builder builder, Runnable rehearsal, PrintStream replies) {
    this.builder = builder;
    this.rehearsal = rehearsal;
    this.replies = replies;
  }

  /**
   * Works until the input ends, and then ends the process.
   *
   * <p>Whatever prints to {@code System.out} from now on prints to the log. Signals that end a
   * program are left to the process that started this one: Ctrl-C reaches both.
   *
   * @param rehearsal begins to make ready, and returns at once
   */
  public static void serve(Builder builder, Runnable rehearsal) {
    EndingSignals.ignore();
    PrintStream replies = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    System.setOut(System.err);
    new Worker(builder, rehearsal, replies).takeJobs();
  }

  private void takeJobs() {
    ExecutorService work =
        Executors.newSingleThreadExecutor(job -> new Thread(job, "demarche-worker"));
    BufferedReader jobs = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    say(Wire.READY);
    try {
      for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
        String job = line;
        if (job.equals(Wire.REHEARSE)) {
          rehearsal.run();
        } else {
          work.execute(() -> answer(job));
        }
      }
      Runtime.getRuntime().halt(0);
    } catch (IOException e) {
      broken("A worker cannot read its input", e);
    }
  }

  private void answer(String line) {
    try {
      WorkerJob job = Wire.read(line, WorkerJob.class);
      MDC.setContextMap(job.ids());
      Reply reply = Reply.of(builder.build(job.definition(), job.settings()));
      say(Wire.REPLY + Wire.write(reply));
    } catch (IOException | RuntimeException | Error e) {
      broken("A worker broke down", e);
    }
  }

  /** On a line of its own, also after something that printed half a line past this class. */
  private void say(String line) {
    replies.print("\n" + line + "\n");
    replies.flush();
    if (replies.checkError()) {
      broken("A worker cannot write its reply", new IOException("the output is closed"));
    }
  }

  private static void broken(String what, Throwable cause) {
    LOG.error(what, cause);
    Runtime.getRuntime().halt(BROKEN);
  }
}
