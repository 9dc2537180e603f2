package org.demarche.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;

/**
 * Another process that uses the ledger: what it does is named by its first argument. Its umask
 * takes nothing from what it makes.
 */
final class Child implements AutoCloseable {

  private final Process process;
  private final BufferedReader says;

  private Child(Process process) {
    this.process = process;
    this.says = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Returns when the child has said that it is ready; the rest of that line is its answer. */
  static Child start(String what, LedgerSettings settings) throws IOException {
    List<String> command =
        List.of(
            "/bin/sh",
            "-c",
            "umask 000; exec \"$@\"",
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            what,
            settings.url(),
            settings.user());
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The answer, when it comes. */
  String ready() throws IOException {
    String line = says.readLine();
    assertEquals("ready", String.valueOf(line).split(" ", 2)[0], "what the child said");
    return line.substring("ready".length()).strip();
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  public static void main(String[] args) throws Exception {
    LedgerSettings settings = new LedgerSettings(args[1], args[2], "", LedgerSettings.DEFAULT_KEEP);
    switch (args[0]) {
      case "hold" -> hold(settings);
      case "claim" -> claim(settings);
      case "work" -> work(settings);
      case "lock" -> lock(settings);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** Begins a run, a job and a send, and never ends them. */
  private static void hold(LedgerSettings settings) throws Exception {
    Ledger ledger = Ledger.open(settings);
    Run run = ledger.runs().begin(Run.Kind.WATCH);
    ledger.jobs().begin(new Job.Start(run.id(), "a.yaml", "ab", "a"));
    String id = ledger.deliveries().plan(LedgerContract.COPY).id();
    if (!ledger.deliveries().claim(id, run.id())) {
      throw new IllegalStateException("not claimed");
    }
    say("ready " + run.id());
    Thread.sleep(Long.MAX_VALUE);
  }

  /** Does jobs without end, with the pauses that builds have; says each when it is entered. */
  private static void work(LedgerSettings settings) throws Exception {
    Ledger ledger = Ledger.open(settings);
    Run run = ledger.runs().begin(Run.Kind.WATCH);
    while (true) {
      Job job = ledger.jobs().begin(new Job.Start(run.id(), "a.yaml", "ab", "a"));
      Thread.sleep(300);
      ledger.jobs().end(job, new Job.End(Job.State.ACCEPTED, "a", 1, 0, 0, 0, "", Duration.ZERO));
      say("ready " + job.id());
    }
  }

  /** Claims all planned copies; says how many it got. */
  private static void claim(LedgerSettings settings) throws Exception {
    try (Ledger ledger = Ledger.open(settings)) {
      Run run = ledger.runs().begin(Run.Kind.DELIVERY);
      int mine = 0;
      for (DeliveryEntry copy : ledger.deliveries().inState(DeliveryEntry.State.PLANNED)) {
        mine += ledger.deliveries().claim(copy.id(), run.id()) ? 1 : 0;
      }
      ledger.runs().end(run, Run.State.DONE, Run.Totals.NONE, "");
      say("ready " + mine);
    }
  }

  /** Keeps the file for itself. */
  private static void lock(LedgerSettings settings) throws Exception {
    try (Connection connection = DriverManager.getConnection(settings.url());
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      say("ready");
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
