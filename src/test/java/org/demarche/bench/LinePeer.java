package org.demarche.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that reads lines, each the name of an input file, a tab and the name of a file to
 * write, and answers each with a line: {@code ok} when the file is written, and what else it has to
 * say, or else what went wrong. Its first line is its version.
 */
final class LinePeer implements Contender {

  private final String name;
  private final String form;
  private final Process process;
  private final Writer to;
  private final BufferedReader from;
  private final String version;
  private String said = "";

  private LinePeer(String name, String form, Process process) throws IOException {
    this.name = name;
    this.form = form;
    this.process = process;
    this.to = process.outputWriter(UTF_8);
    this.from = process.inputReader(UTF_8);
    this.version = answer();
  }

  /**
   * Starts one.
   *
   * @param form of a paper that it takes, empty for the definition
   * @param log what gets all that it says elsewhere
   * @throws IOException if it can't be started or ends at once
   */
  static LinePeer start(
      String name, String form, Path log, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      return new LinePeer(name, form, process);
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  @Override
  public String name() {
    return name;
  }

  String version() {
    return version;
  }

  /** What it added to its last "ok". */
  String said() {
    return said;
  }

  @Override
  public void make(Paper paper, Path out) throws IOException {
    Path in = form.isEmpty() ? paper.definition() : paper.form(form);
    to.write(in + "\t" + out + "\n");
    to.flush();
    String answer = answer();
    if (!answer.startsWith("ok")) {
      throw new IOException(name + ": " + answer);
    }
    said = answer.substring(2).strip();
  }

  private String answer() throws IOException {
    String line = from.readLine();
    if (line == null) {
      throw new IOException(name + " has ended");
    }
    return line;
  }

  @Override
  public double cpu() {
    return Proc.cpuOfTree(process.toHandle());
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    try {
      to.close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
