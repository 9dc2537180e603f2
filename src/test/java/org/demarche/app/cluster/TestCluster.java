package org.demarche.app.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.app.ProgramProcess;
import org.demarche.app.command.Definitions;
import org.demarche.cluster.TestBroker;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.Postgres;

/** A broker, a database and processes of the program that share folders, in one folder. */
public final class TestCluster implements AutoCloseable {

  /** Slow enough that a process can be killed while it builds. */
  private static final String TEMPLATE =
      """
      <#list 1..200000 as n><#assign x = n></#list>
      <html lang="en"><head><title>${package.title}</title></head>
      <body><h1>${package.title}</h1></body></html>
      """;

  private final Path folder;
  private final Deque<Closeable> open = new ArrayDeque<>();
  private final Map<String, String> environment = new HashMap<>();
  private final TestBroker broker;
  private final LedgerSettings ledger;

  private TestCluster(Path folder, Postgres postgres, TestBroker broker) throws SQLException {
    this.folder = folder;
    this.broker = broker;
    this.ledger = postgres.empty();
    open.push(postgres::close);
    open.push(broker::close);
  }

  /** Without a process yet; skips the test where there can be no database. */
  public static TestCluster start(Path folder) throws Exception {
    Postgres postgres = Postgres.start(folder.resolve("data"));
    TestCluster cluster =
        new TestCluster(folder, postgres, TestBroker.start(folder.resolve("broker")));
    Definitions.write(folder.resolve("house/note/document.ftl"), TEMPLATE);
    Files.createDirectories(folder.resolve("tmp"));
    cluster.set("BROKER", cluster.broker.settings().url());
    cluster.set("LEDGER", cluster.ledger.url());
    cluster.set("LEDGER_USER", cluster.ledger.user());
    cluster.set("LEASE", "4s");
    cluster.set("SETTLE", "200ms");
    cluster.set("JOBS", "1");
    cluster.set("TEMPLATES", "house");
    cluster.set("KIND", "note");
    cluster.set("FORMAT", "html");
    cluster.set("INPUT", "in");
    cluster.set("OUTPUT", "out");
    return cluster;
  }

  /** A setting of all processes that are started from now on. */
  public void set(String setting, String value) {
    environment.put("DEMARCHE_" + setting, value);
  }

  /** The same by the name of its variable, unless it has a value. */
  public void setUnlessSet(String variable, String value) {
    environment.putIfAbsent(variable, value);
  }

  /** Of each process. */
  public Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** A process with these roles; ended with this. */
  public ProgramProcess process(String name, String roles) {
    return process(List.of(), name, roles);
  }

  /** The same, by another command. */
  public ProgramProcess process(List<String> by, String name, String roles) {
    Map<String, String> own = new HashMap<>(environment);
    own.put("DEMARCHE_ROLES", roles);
    try {
      ProgramProcess process =
          ProgramProcess.start(by, folder, folder.resolve(name + ".log"), own, "watch");
      open.push(process::close);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code kill}, with a signal such as KILL or STOP. */
  public static void signal(ProgramProcess process, String signal) throws Exception {
    int code =
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    if (code != 0) {
      throw new AssertionError("no process to signal: " + process.said());
    }
  }

  public LedgerSettings ledgerSettings() {
    return ledger;
  }

  /** The ledger of all, for the caller to close. */
  public Ledger ledger() throws LedgerException {
    return Ledger.open(ledger);
  }

  public TestBroker broker() {
    return broker;
  }

  @Override
  public void close() throws IOException {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
