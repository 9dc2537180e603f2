package org.demarche.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.FlakyRelay.Drop;
import org.demarche.app.command.Demarche;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.ledger.entry.DeliveryEntry.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that drops connections, and a delivery that is killed twice: nobody gets it twice. */
@Tag("proof")
class DeliveryStormTest {

  private static final int RECIPIENTS = 200;
  private static final int BAD = 5;
  private static final int FORBIDDEN = 3;
  private static final int ALLOWED = RECIPIENTS - BAD - FORBIDDEN;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;

  DeliveryStormTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void eachAllowedRecipientHasExactlyOneMessageOrAnUnknownRow() throws Exception {
    Random random = new Random(1994);
    try (Post post = new Post(folder);
        FlakyRelay relay = new FlakyRelay(post.port(), () -> drop(random))) {
      post.build("talks", "Restricted");
      post.list(list());
      Map<String, String> environment =
          post.environment(
              relay.port(), "DEMARCHE_DELIVER_TRIES", "12", "DEMARCHE_DELIVER_PER_HOST", "4");
      killed(environment, post, 40);
      killed(environment, post, 90);
      int code = run(environment);
      int handedOver = post.count();
      int again = run(environment);
      assertEquals(handedOver, post.count(), "a repeated run sends nothing");
      assertEquals(Exit.DONE, again, log());
      judge(post, code);
    }
  }

  private void judge(Post post, int code) throws Exception {
    Map<String, Integer> messages = post.byRecipient();
    Map<State, Set<String>> states = states();
    Set<String> sent = states.getOrDefault(State.SENT, Set.of());
    Set<String> unknown = states.getOrDefault(State.UNKNOWN, Set.of());
    int owner = messages.getOrDefault("owner@example.org", 0);
    long arrivedUnknown = unknown.stream().filter(messages::containsKey).count();
    System.out.printf(
        "%d recipients: %d sent, %d unknown (%d of them arrived), %d failed, %d refused;"
            + " %d messages, %d letters to the owner%n",
        RECIPIENTS,
        sent.size(),
        unknown.size(),
        arrivedUnknown,
        states.getOrDefault(State.FAILED, Set.of()).size(),
        states.getOrDefault(State.REFUSED, Set.of()).size(),
        post.count() - owner,
        owner);
    assertEquals(Exit.FAULT, code, "copies of unknown outcome are left");
    for (int i = 0; i < ALLOWED; i++) {
      String address = "r" + i + "@example.org";
      int count = messages.getOrDefault(address, 0);
      assertTrue(count <= 1, address + " has " + count);
      assertTrue(count == 1 || unknown.contains(address), address + " has neither");
    }
    sent.forEach(address -> assertEquals(1, messages.get(address), address));
    assertEquals(ALLOWED, sent.size() + unknown.size());
    assertEquals(BAD, states.getOrDefault(State.FAILED, Set.of()).size());
    assertEquals(FORBIDDEN, states.getOrDefault(State.REFUSED, Set.of()).size());
    Set<String> others = new TreeSet<>(messages.keySet());
    others.removeAll(sent);
    others.removeAll(unknown);
    assertEquals(Set.of("owner@example.org"), others);
    assertIdsDiffer(post.messages());
    String told =
        post.messages().stream()
            .filter(message -> Post.to(message).startsWith("owner@"))
            .map(Post::body)
            .collect(Collectors.joining());
    assertTrue(told.contains("forbidden0@example.org"), told);
    assertTrue(told.contains("bad0@example.org"), told);
  }

  private static void assertIdsDiffer(List<MimeMessage> messages) throws Exception {
    Set<String> ids = new HashSet<>();
    for (MimeMessage message : messages) {
      assertTrue(ids.add(message.getMessageID()), message.getMessageID());
    }
  }

  private Map<State, Set<String>> states() throws Exception {
    try (Ledger ledger = Ledger.open(LedgerSettings.file(folder.resolve("ledger")))) {
      return ledger.deliveries().ofList("desk").stream()
          .collect(
              Collectors.groupingBy(
                  DeliveryEntry::state,
                  Collectors.mapping(
                      row -> row.copy().address().replace("mailto:", ""), Collectors.toSet())));
    }
  }

  private static synchronized Drop drop(Random random) {
    Drop[] drops = Drop.values();
    return random.nextInt(100) < 80 ? Drop.NEVER : drops[random.nextInt(drops.length)];
  }

  private static String list() {
    StringBuilder list =
        new StringBuilder(
            """
            schema: demarche-list/1
            id: desk
            title: The desk
            owner: owner@example.org
            follows: all
            recipients:
            """);
    for (int i = 0; i < ALLOWED; i++) {
      recipient(list, "r" + i, "Restricted");
    }
    for (int i = 0; i < BAD; i++) {
      recipient(list, "bad" + i, "Restricted");
    }
    for (int i = 0; i < FORBIDDEN; i++) {
      recipient(list, "forbidden" + i, "Public");
    }
    return list.toString();
  }

  private static void recipient(StringBuilder list, String id, String clearance) {
    list.append(
        "  - {id: %s, name: %s, to: \"mailto:%s@example.org\", clearance: %s}\n"
            .formatted(id, id, id, clearance));
  }

  /** A delivery that is killed once the server has so many messages. */
  private void killed(Map<String, String> environment, Post post, int messages)
      throws IOException, InterruptedException {
    Process process = start(environment);
    try {
      await()
          .dontCatchUncaughtExceptions()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> post.count() >= messages || !process.isAlive());
      assertTrue(process.isAlive(), log());
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private int run(Map<String, String> environment) throws IOException, InterruptedException {
    Process process = start(environment);
    try {
      assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it does not end");
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-Ddemarche.home=" + Ran.PROJECT,
            "-cp",
            classPath(),
            Demarche.class.getName(),
            "deliver");
    builder.environment().putAll(environment);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log.txt").toFile()));
    return builder.start();
  }

  /** It works in another folder, so relative places would lead nowhere. */
  private static String classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator))
        .map(place -> Path.of(place).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log.txt"));
  }
}
