package org.demarche.app.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.demarche.files.FileState;
import org.demarche.nightly.NightEntry;
import org.demarche.nightly.NightEvent;
import org.demarche.nightly.NightResult;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.OperationRules;
import org.demarche.pipeline.Outcome;
import org.demarche.watch.WatchEvent;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.FiledDefinition;
import org.demarche.watch.folder.Inventory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitorTest {

  private static final Duration SEVEN = Duration.ofSeconds(7);

  private final Path in;
  private final AtomicBoolean running = new AtomicBoolean(true);
  private final AtomicBoolean ledger = new AtomicBoolean(true);
  private final Meters meters;
  private final Monitor monitor;
  private final HttpClient client = HttpClient.newHttpClient();

  MonitorTest(@TempDir Path folder) throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    meters = new Meters(new Inventory(new DropFolder(in)), ledger::get);
    Health health = new Health(in, folder.resolve("out"), running::get, ledger::get, List.of());
    monitor = Monitor.start(MonitorAddress.parse("127.0.0.1:0"), health, meters);
  }

  @AfterEach
  void close() {
    monitor.close();
  }

  @Test
  void itIsLiveAndReady() throws Exception {
    assertEquals(200, get("/health/live").statusCode());
    HttpResponse<String> ready = get("/health/ready");
    assertEquals(200, ready.statusCode(), ready.body());
    JsonNode json = new JsonMapper().readTree(ready.body());
    assertEquals("ready", json.get("status").asText());
    assertEquals(6, json.get("checks").size());
  }

  @Test
  void itIsNotReadyWhenNothingIsTaken() throws Exception {
    running.set(false);
    assertEquals(503, get("/health/ready").statusCode());
    assertEquals(200, get("/health/live").statusCode());
  }

  @Test
  void itIsNotReadyWhenTheDropFolderIsNone() throws Exception {
    Files.delete(in);
    Files.writeString(in, "a file");
    HttpResponse<String> ready = get("/health/ready");
    assertEquals(503, ready.statusCode());
    assertTrue(ready.body().contains("\"name\":\"drop-folder\",\"good\":false"), ready.body());
  }

  @Test
  void aLedgerThatIsAwayIsToldAndNoCondition() throws Exception {
    ledger.set(false);
    HttpResponse<String> ready = get("/health/ready");
    assertEquals(200, ready.statusCode());
    assertTrue(ready.body().contains("\"name\":\"ledger\",\"good\":false"), ready.body());
    assertTrue(get("/metrics").body().contains("\ndemarche_ledger_up 0.0\n"));
  }

  @Test
  void aBrokerThatIsAwayIsToldAndNoCondition() throws Exception {
    Instant since = Instant.now().minusSeconds(100);
    AtomicBoolean isAway = new AtomicBoolean(true);
    Supplier<Optional<Instant>> away = () -> Optional.of(since).filter(when -> isAway.get());
    meters.cluster(away, Optional::empty);
    Health health =
        new Health(in, in, running::get, ledger::get, List.of(() -> Health.broker(away.get())));
    assertTrue(Health.isReady(health.checks()));
    Health.Check told = health.checks().get(6);
    assertFalse(told.good());
    assertTrue(told.detail().startsWith("away since " + since), told::detail);
    String metrics = get("/metrics").body();
    assertTrue(metrics.contains("\ndemarche_broker_up 0.0\n"), metrics);
    assertTrue(metrics.matches("(?s).*\ndemarche_broker_away_seconds 10\\d\\.\\d+\n.*"), metrics);
    assertFalse(metrics.contains("demarche_cluster_processes "), "the ledger was not asked");

    isAway.set(false);
    assertTrue(health.checks().get(6).good());
    assertMetric("demarche_broker_up 1.0");
  }

  @Test
  void whatSeveralMachinesShareIsMeasured() throws Exception {
    ClusterNow now =
        new ClusterNow(
            3,
            120,
            List.of(new ClusterNow.Held("night", "a, process 1", SEVEN)),
            List.of(
                new ClusterNow.Waiting("demarche.build", 5, Optional.of(SEVEN)),
                new ClusterNow.Waiting("demarche.dead", 0, Optional.empty())));
    meters.cluster(Optional::empty, () -> Optional.of(now));
    assertMetric("demarche_cluster_processes 3.0");
    assertMetric("demarche_cluster_editions_last_hour 120.0");
    assertMetric("demarche_cluster_lease_seconds{holder=\"a, process 1\",lease=\"night\"} 7.0");
    assertMetric("demarche_cluster_queue_messages{queue=\"demarche.build\"} 5.0");
    assertMetric("demarche_cluster_queue_oldest_seconds{queue=\"demarche.build\"} 7.0");
    assertMetric("demarche_cluster_queue_oldest_seconds{queue=\"demarche.dead\"} 0.0");
  }

  @Test
  void filesAreCountedFromTheirTakingToTheirEnd() throws Exception {
    Path first = Files.writeString(in.resolve("a.yaml"), "a");
    Files.writeString(in.resolve("b.yaml"), "b");
    meters.begun(first);
    assertMetric("demarche_in_hand_files 1.0");
    assertMetric("demarche_queue_files 1.0");
    Files.delete(first);
    meters.ended(first, "rejected", Duration.ofMillis(300));

    assertMetric("demarche_in_hand_files 0.0");
    assertMetric("demarche_jobs_total{state=\"rejected\"} 1.0");
    assertMetric("demarche_jobs_total{state=\"accepted\"} 0.0");
    assertMetric("demarche_build_seconds_bucket{le=\"0.25\"} 0");
    assertMetric("demarche_build_seconds_bucket{le=\"0.5\"} 1");
  }

  @Test
  void eventsOfTheFolderAreCounted() throws Exception {
    Path file = Files.writeString(in.resolve("a.yaml"), "a");
    FileState state = FileState.of(file);
    meters.file(new WatchEvent.Taken(DroppedFile.of(file, state, new byte[0], "a")));
    assertMetric("demarche_in_hand_files 1.0");

    BuildResult result =
        BuildResult.fault(file, OperationRules.OVERTIME, "late", "", Duration.ofMillis(300));
    meters.file(new WatchEvent.Rejected(new FiledDefinition(result, file)));
    assertMetric("demarche_in_hand_files 0.0");
    assertMetric("demarche_jobs_total{state=\"rejected\"} 1.0");
    assertMetric("demarche_build_seconds_count 1");
  }

  @Test
  void theLastNightIsTold() throws Exception {
    assertFalse(get("/metrics").body().contains("demarche_night_last_packages{"));
    meters.night(Instant.ofEpochSecond(1000), Duration.ofSeconds(7), 3, 40, 2);

    assertMetric("demarche_night_last_timestamp_seconds 1000.0");
    assertMetric("demarche_night_last_duration_seconds 7.0");
    assertMetric("demarche_night_last_packages{result=\"unchanged\"} 40.0");
    assertMetric("demarche_night_last_packages{result=\"failed\"} 2.0");
  }

  @Test
  void nightsOfThisProcessAreCounted() throws Exception {
    assertMetric("demarche_night_packages_total{result=\"built\"} 0.0");
    NightEntry built = entry("one", Outcome.PUBLISHED, Duration.ofMillis(300));
    NightEntry failed = entry("two", Outcome.REJECTED, Duration.ZERO);
    LocalDate today = LocalDate.of(2026, 1, 1);
    meters.night(ended(new NightResult(today, 42, 40, List.of(built, failed), SEVEN)));
    meters.night(ended(new NightResult(today, 42, 41, List.of(built), SEVEN)));

    assertMetric("demarche_night_packages_total{result=\"built\"} 2.0");
    assertMetric("demarche_night_packages_total{result=\"unchanged\"} 81.0");
    assertMetric("demarche_night_packages_total{result=\"failed\"} 1.0");
    assertMetric("demarche_night_last_packages{result=\"failed\"} 0.0");
    assertMetric("demarche_build_seconds_count 2");
  }

  @Test
  void copiesThatHaveNotArrivedAreMeasured() throws Exception {
    AtomicReference<Optional<CopiesNow>> copies = new AtomicReference<>(Optional.empty());
    meters.copies(copies::get);
    meters.lists(() -> 2);
    assertFalse(get("/metrics").body().contains("demarche_deliveries{"));
    assertMetric("demarche_lists 2.0");

    copies.set(Optional.of(new CopiesNow(3, 1, 2, 4, Duration.ofMinutes(5))));
    assertMetric("demarche_deliveries{state=\"waiting\"} 3.0");
    assertMetric("demarche_deliveries{state=\"failed\"} 1.0");
    assertMetric("demarche_deliveries{state=\"unknown\"} 2.0");
    assertMetric("demarche_deliveries{state=\"held\"} 4.0");
    assertMetric("demarche_deliveries_oldest_seconds 300.0");
  }

  @Test
  void javaAndTheProcessAreMeasured() throws Exception {
    String body = get("/metrics").body();
    assertTrue(body.contains("\njvm_memory_used_bytes{area=\"heap\"}"), body);
    assertTrue(body.contains("\nprocess_start_time_seconds "), body);
  }

  @Test
  void whoSendsHalfARequestKeepsNobodyFromAnAnswer() throws Exception {
    List<Socket> halfOpen = new ArrayList<>();
    try {
      for (int i = 0; i < 12; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), monitor.port());
        halfOpen.add(socket);
        socket.getOutputStream().write("GET /met".getBytes(StandardCharsets.US_ASCII));
      }
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + monitor.port() + "/health/live"))
              .timeout(Duration.ofMinutes(1))
              .build();
      assertEquals(200, client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } finally {
      for (Socket socket : halfOpen) {
        socket.close();
      }
    }
  }

  private static NightEvent ended(NightResult result) {
    return new NightEvent.Ended(result, null);
  }

  private static NightEntry entry(String id, Outcome outcome, Duration took) {
    return new NightEntry(id, List.of(), outcome, 1, true, null, List.of(), 0, 0, "", "", took);
  }

  @Test
  void anAddressThatIsTakenIsNamed() {
    InetSocketAddress taken = MonitorAddress.parse("127.0.0.1:" + monitor.port());
    Health health = new Health(in, in, running::get, ledger::get, List.of());
    IOException fault = assertThrows(IOException.class, () -> Monitor.start(taken, health, meters));
    assertTrue(String.valueOf(fault.getMessage()).contains("127.0.0.1"), fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:9464", "[::1]:9464", "localhost:9464", "9464"})
  void loopbackIsTaken(String text) {
    InetSocketAddress address = MonitorAddress.parse(text);
    assertTrue(address.getAddress().isLoopbackAddress());
    assertEquals(9464, address.getPort());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.0.0.0:9464", "[::]:9464", "192.0.2.1:80", "127.0.0.1", "localhost:99999"})
  void anythingElseIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> MonitorAddress.parse(text));
  }

  private void assertMetric(String line) throws Exception {
    String body = get("/metrics").body();
    assertTrue(body.lines().anyMatch(line::equals), line + "\n" + body);
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + monitor.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
