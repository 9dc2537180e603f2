package org.demarche.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A program that is started for each document, and ends.
 *
 * @param command what to run for a paper and the file or folder to write
 * @param log what gets all that it says
 */
record ColdPeer(
    String name,
    BiFunction<Paper, Path, List<String>> command,
    Map<String, String> environment,
    Path log)
    implements Contender {

  @Override
  public void make(Paper paper, Path out) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command.apply(paper, out.toAbsolutePath()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(name + " ended with " + code + "; see " + log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Nothing else that this process has started may end meanwhile. */
  @Override
  public double cpu() {
    return Proc.cpuOfEnded();
  }

  @Override
  public void close() {}
}
