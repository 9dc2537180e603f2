package org.demarche.pipeline.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.demarche.pipeline.worker.Answer.Died;
import org.demarche.pipeline.worker.Answer.Done;
import org.demarche.pipeline.worker.Answer.Late;
import org.demarche.pipeline.worker.Answer.OutOfMemory;

/** A worker, seen from the process that started it; asked by one thread at a time. */
final class WorkerProcess {

  /** The code that Java ends with by {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  /** Java adds the number of the signal that ended a process to this. */
  private static final int SIGNALLED = 128;

  private static final long END_SECONDS = 10;

  private final Process process;
  private final Object basis;
  private final Path temporary;
  private final Consumer<String> log;
  private final Writer jobs;
  private final BlockingQueue<Optional<String>> said = new LinkedBlockingQueue<>();
  private final Thread errors;
  private volatile String lastLine = "";
  private final int most;
  private int asked;

  /**
   * Starts it, and does not wait for it.
   *
   * @param compilation how Java compiles it, and so how long it is kept
   * @param basis what it was started with
   * @param temporary a folder for its temporary files, removed with it
   * @param log takes the lines of its log and whatever else it prints
   */
  WorkerProcess(
      WorkerSettings settings,
      Compilation compilation,
      Object basis,
      Path temporary,
      Consumer<String> log)
      throws IOException {
    this.most = compilation.jobs(settings);
    this.temporary = temporary;
    ProcessBuilder builder =
        new ProcessBuilder(JavaCommand.of(settings, compilation, temporary))
            .directory(settings.folder().toFile());
    builder.environment().putAll(settings.environment());
    this.process = builder.start();
    this.basis = basis;
    this.log = log;
    this.jobs = new OutputStreamWriter(process.getOutputStream(), UTF_8);
    listen("demarche-worker-out", this::hear);
    this.errors = listen("demarche-worker-log", () -> pass(process.getErrorStream()));
  }

  /**
   * Waits until it takes jobs.
   *
   * @throws IOException if it ended, or took too long
   */
  void awaitReady(Duration limit) throws IOException, InterruptedException {
    Optional<String> first = said.poll(limit.toNanos(), NANOSECONDS);
    if (first == null) {
      throw new IOException("it was not ready within " + limit.toSeconds() + " seconds");
    }
    if (first.isEmpty()) {
      throw new IOException(end());
    }
  }

  /** Has it make ready for jobs that will come; it takes them meanwhile. */
  void rehearse() throws IOException {
    jobs.write(Wire.REHEARSE + "\n");
    jobs.flush();
  }

  /**
   * The result within the time limit of the job.
   *
   * @param definition where it lies, for this process
   */
  Answer ask(Path definition, WorkerJob job) throws InterruptedException {
    asked++;
    try {
      jobs.write(Wire.write(job) + "\n");
      jobs.flush();
    } catch (IOException gone) {
      return died();
    }
    Optional<String> reply = said.poll(job.settings().timeLimit().toNanos(), NANOSECONDS);
    if (reply == null) {
      return new Late();
    }
    return reply.isPresent() ? done(reply.get(), definition) : died();
  }

  private static Answer done(String reply, Path definition) {
    try {
      return new Done(Wire.read(reply, Reply.class).result(definition));
    } catch (IOException e) {
      return new Died("its reply could not be read: " + e.getMessage());
    }
  }

  private Answer died() throws InterruptedException {
    String how = end();
    return !process.isAlive() && process.exitValue() == OUT_OF_MEMORY
        ? new OutOfMemory(lastLine)
        : new Died(how);
  }

  /** How it ended, once its output has ended. */
  private String end() throws InterruptedException {
    if (!process.waitFor(END_SECONDS, SECONDS)) {
      return "it closed its output";
    }
    errors.join(SECONDS.toMillis(1));
    int code = process.exitValue();
    String how =
        code > SIGNALLED
            ? "it was ended by signal " + (code - SIGNALLED)
            : "it ended with code " + code;
    return lastLine.isEmpty() ? how : how + "; its last words: " + lastLine;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Object basis() {
    return basis;
  }

  /** Whether it was given all jobs that it is kept for. */
  boolean isUsedUp() {
    return asked >= most;
  }

  long pid() {
    return process.pid();
  }

  /** Ends it at once, whatever it does, and waits until it is gone. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(END_SECONDS, SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      WorkFolder.remove(temporary);
    }
  }

  private static Thread listen(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void hear() {
    try (BufferedReader lines = reader(process.getInputStream())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(Wire.REPLY)) {
          said.add(Optional.of(line.substring(Wire.REPLY.length())));
        } else if (line.equals(Wire.READY)) {
          said.add(Optional.of(line));
        } else {
          pass(line);
        }
      }
    } catch (IOException e) {
      pass("A worker can't be heard any more: " + e.getMessage());
    } finally {
      said.add(Optional.empty());
    }
  }

  private void pass(InputStream stream) {
    try (BufferedReader lines = reader(stream)) {
      lines.lines().forEach(this::pass);
    } catch (IOException | UncheckedIOException gone) {
      // Nothing more to pass on: the stream ends with its process.
    }
  }

  private void pass(String line) {
    if (!line.isBlank()) {
      lastLine = line.strip();
      log.accept(line);
    }
  }

  private static BufferedReader reader(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, UTF_8));
  }
}
