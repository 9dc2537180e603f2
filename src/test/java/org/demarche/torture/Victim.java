package org.demarche.torture;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program that watches the folder, as a process; what it says is in a file for each start. */
final class Victim {

  /** How many editions of a package it keeps; fewer than some packages get. */
  static final int KEPT = 4;

  private static final Duration STOP = Duration.ofSeconds(90);

  private final Path folder;
  private final Process process;
  private final Path log;

  private Victim(Path folder, Process process, Path log) {
    this.folder = folder;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param folder has {@code in} and {@code out}
   * @param number of this start
   */
  static Victim start(Path folder, int number) throws IOException {
    Path log = folder.resolve("log-" + number + ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command()).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("DEMARCHE_"));
    builder.environment().put("DEMARCHE_SETTLE", "500ms");
    builder.environment().put("DEMARCHE_KEEP_EDITIONS", Integer.toString(KEPT));
    return new Victim(folder, builder.redirectOutput(log.toFile()).start(), log);
  }

  private static List<String> command() {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.isEmpty())
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    command.addAll(List.of("-Djava.awt.headless=true", "-Dorg.freemarker.loggerLibrary=SLF4J"));
    command.add("-Ddemarche.home=" + Path.of("").toAbsolutePath());
    command.addAll(List.of("-cp", classPath, "org.demarche.app.command.Demarche", "watch"));
    command.addAll(List.of("--in", "in", "--out", "out", "--jobs", "2"));
    command.addAll(List.of("--kind", "summary", "--format", "html"));
    return command;
  }

  boolean watches() {
    return said("Watching ");
  }

  boolean said(String word) {
    try {
      return Files.readString(log).contains(word);
    } catch (IOException unreadable) {
      return false;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As {@code kill -9}, and waits until it is gone. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As {@code kill -9} for one of its workers; false if it has none. */
  boolean killWorker() {
    return process.children().findFirst().map(ProcessHandle::destroyForcibly).orElse(false);
  }

  /**
   * As Ctrl-C.
   *
   * @return how it ended; 0 after the signal, which is a stop that was asked for
   */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
      kill();
      throw new IllegalStateException("it did not stop: see " + folder);
    }
    return process.exitValue();
  }

  Path log() {
    return log;
  }
}
