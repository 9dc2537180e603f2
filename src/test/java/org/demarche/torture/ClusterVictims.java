package org.demarche.torture;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.demarche.app.ProgramProcess;
import org.demarche.cluster.BrokerSettings;
import org.demarche.cluster.TestBroker;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.Postgres;

/** A broker, a database and processes of the program, all to be killed and started again. */
final class ClusterVictims implements AutoCloseable {

  private static final Duration LONG = Duration.ofMinutes(1);

  /** Settings of the connection, so that a silent broker is noticed within seconds. */
  private static final String QUICK =
      "?connectionTTL=6000&clientFailureCheckPeriod=3000&callTimeout=4000";

  private final Path folder;
  private final int brokerPort;
  private final Postgres postgres;
  private final LedgerSettings ledger;
  private final UnrulyProxy toBroker;
  private final UnrulyProxy toLedger;
  private final List<String> roles = new ArrayList<>();
  private final List<ProgramProcess> processes = new ArrayList<>();
  private Process broker;
  private int starts;

  private ClusterVictims(Path folder, Postgres postgres, int brokerPort) throws Exception {
    this.folder = folder;
    this.postgres = postgres;
    this.brokerPort = brokerPort;
    this.ledger = postgres.empty();
    this.broker = broker();
    this.toBroker = new UnrulyProxy(brokerPort);
    this.toLedger = new UnrulyProxy(postgres.port());
    Files.createDirectories(folder.resolve("tmp"));
  }

  /** Servers and proxies; no process yet. */
  static ClusterVictims start(Path folder) throws Exception {
    Postgres postgres = Postgres.start(folder.resolve("data"));
    return new ClusterVictims(folder, postgres, freePort());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Process broker() throws IOException {
    Path log = folder.resolve("broker.log");
    long before = Files.exists(log) ? Files.readString(log).lines().count() : 0;
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TestBroker.class.getName(),
                folder.resolve("broker").toString(),
                Integer.toString(brokerPort))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    await()
        .atMost(LONG)
        .until(
            () ->
                Files.readString(log).lines().skip(before).anyMatch("The broker is there"::equals));
    return process;
  }

  /** One more process; its number. */
  int add(String does) throws IOException {
    roles.add(does);
    processes.add(process(does));
    return processes.size() - 1;
  }

  private ProgramProcess process(String does) throws IOException {
    Map<String, String> environment = new HashMap<>();
    set(environment, "BROKER", "tcp://127.0.0.1:" + toBroker.port() + QUICK);
    set(environment, "LEDGER", ledger.url().replace(":" + postgres.port(), ":" + toLedger.port()));
    set(environment, "LEDGER_USER", ledger.user());
    set(environment, "ROLES", does);
    set(environment, "LEASE", "6s");
    set(environment, "SETTLE", "500ms");
    set(environment, "JOBS", "1");
    set(environment, "KIND", "summary");
    set(environment, "FORMAT", "html");
    set(environment, "CATALOGUE", "false");
    set(environment, "KEEP_EDITIONS", Integer.toString(Victim.KEPT));
    set(environment, "INPUT", folder.resolve("in").toString());
    set(environment, "OUTPUT", folder.resolve("out").toString());
    set(environment, "STOP_LIMIT", "5s");
    Path log = folder.resolve("log-%03d-%s.txt".formatted(starts++, does.replace(',', '-')));
    return ProgramProcess.start(folder, log, environment, "-v", "watch");
  }

  private static void set(Map<String, String> environment, String setting, String value) {
    environment.put("DEMARCHE_" + setting, value);
  }

  ProgramProcess get(int number) {
    return processes.get(number);
  }

  int count() {
    return processes.size();
  }

  boolean isIntake(int number) {
    return roles.get(number).contains("intake");
  }

  /** As {@code kill -9}, also of its own workers, which are of the same host. */
  void kill(int number) {
    processes.get(number).close();
  }

  void startAgain(int number) throws IOException {
    processes.set(number, process(roles.get(number)));
  }

  void signal(int number, String signal) throws Exception {
    new ProcessBuilder("kill", "-" + signal, Long.toString(get(number).pid())).start().waitFor();
  }

  /**
   * @param hard as {@code kill -9}
   */
  void stopBroker(boolean hard) throws InterruptedException {
    if (hard) {
      broker.destroyForcibly();
    } else {
      broker.destroy();
    }
    if (!broker.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("the broker does not stop");
    }
  }

  void startBrokerAgain() throws IOException {
    broker = broker();
  }

  void stopDatabase(boolean hard) throws Exception {
    if (hard) {
      postgres.kill();
    } else {
      postgres.stop();
    }
  }

  /** Those that served its clients may hold on to its memory for a moment. */
  void startDatabaseAgain() {
    await().atMost(LONG).ignoreExceptions().until(this::isDatabaseStarted);
  }

  private boolean isDatabaseStarted() throws IOException {
    postgres.startAgain();
    return true;
  }

  UnrulyProxy toBroker() {
    return toBroker;
  }

  UnrulyProxy toLedger() {
    return toLedger;
  }

  /** Of the servers themselves. */
  BrokerSettings brokerSettings() {
    return new BrokerSettings("tcp://127.0.0.1:" + brokerPort, "", "");
  }

  LedgerSettings ledger() {
    return ledger;
  }

  int starts() {
    return starts;
  }

  @Override
  public void close() throws IOException {
    processes.forEach(ProgramProcess::close);
    broker.destroyForcibly().onExit().join();
    toBroker.close();
    toLedger.close();
    postgres.close();
  }
}
