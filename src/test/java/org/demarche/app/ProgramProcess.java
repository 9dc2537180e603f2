package org.demarche.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.demarche.app.command.Demarche;
import org.demarche.app.command.Ran;

/** The program as a process of its own, in a folder; what it says is in a file. */
public final class ProgramProcess implements AutoCloseable {

  private static final Duration STOP = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;

  private ProgramProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it under a umask that forbids nothing, with temporary files in {@code tmp} of the
   * folder.
   *
   * @param log gets what it says, after what is there
   */
  public static ProgramProcess start(
      Path folder, Path log, Map<String, String> environment, String... args) throws IOException {
    return start(List.of(), folder, log, environment, args);
  }

  /**
   * The same, by another command.
   *
   * @param by what begins the command, for instance {@code nice}
   */
  public static ProgramProcess start(
      List<String> by, Path folder, Path log, Map<String, String> environment, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(by);
    command.addAll(
        List.of(
            "sh",
            "-c",
            "umask 000; exec \"$@\"",
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + folder.resolve("tmp"),
            "-Ddemarche.home=" + Ran.PROJECT,
            "-cp",
            System.getProperty("java.class.path"),
            Demarche.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("DEMARCHE_"));
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    builder.environment().put("DEMARCHE_CACHE", folder.resolve("cache").toString());
    builder.environment().putAll(environment);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new ProgramProcess(builder.start(), log);
  }

  public String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** SIGTERM; returns at once. */
  public void terminate() {
    process.destroy();
  }

  /** SIGTERM, and its exit code. */
  public int stop() throws InterruptedException {
    terminate();
    return end();
  }

  /** Waits for its end; its exit code. */
  public int end() throws InterruptedException {
    if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end: " + said());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
