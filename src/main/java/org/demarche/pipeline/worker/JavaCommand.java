package org.demarche.pipeline.worker;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of a worker: this Java and these classes, with a limit. */
final class JavaCommand {

  /** Options of this process that are meant for all: where things are, and the archive. */
  private static final List<String> SHARED =
      List.of(
          "-Ddemarche.",
          "-Duser.",
          "-Dfile.encoding=",
          "-Dsun.jnu.encoding=",
          "-XX:SharedArchiveFile=");

  private JavaCommand() {}

  /**
   * The words of it.
   *
   * @param temporary where it may have temporary files
   */
  static List<String> of(WorkerSettings settings, Compilation compilation, Path temporary) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx" + settings.memoryLimit());
    line.addAll(
        List.of(
            compilation.option(),
            "-XX:+UseSerialGC",
            "-XX:InitialRAMPercentage=3", // room for a document, most of which is garbage soon
            "-XX:NewRatio=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData", // which is a temporary file
            "-Xshare:auto",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + temporary.toAbsolutePath()));
    shared().forEach(line::add);
    line.addAll(settings.properties());
    line.add("-cp");
    line.add(classPath());
    line.addAll(settings.program());
    return line;
  }

  private static Stream<String> shared() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> SHARED.stream().anyMatch(option::startsWith));
  }

  /** A worker need not work in this process's folder. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
