package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.plan.Occasion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out by itself, when, and when not. */
class DeliveryHoldTest {

  private static final String LIST =
      """
      schema: demarche-list/1
      id: desk
      title: The desk
      owner: owner@example.org
      follows: all
      %s
      recipients:
        - {id: ana, name: Ana Example, to: "mailto:ana@example.org", clearance: Restricted}
      """;

  @TempDir Path folder;

  private Post post;

  @BeforeEach
  void start() {
    post = new Post(folder);
    post.build("talks", "Restricted");
  }

  @AfterEach
  void stop() {
    post.close();
  }

  @Test
  void aLedgerYoungerThanTheEditionsWaitsForAPersonsWord() {
    post.list(LIST.formatted("send: each-edition"));
    AutomaticDeliveries deliveries = deliveries();
    deliveries.after(new Occasion.AfterNight());
    assertEquals(0, post.count());
    assertTrue(deliveries.isHeld());
    assertEquals(1, deliveries.held());
    Ran status = Ran.in(folder, post.environment(post.port()), "status");
    assertEquals(Exit.FAULT, status.code());
    String words = status.out().replaceAll("\\s+", " ");
    assertTrue(words.contains(" held 1. The ledger is younger"), words);
    assertTrue(words.contains("deliver --go"), words);

    assertEquals(Exit.DONE, post.deliver("--go").code());

    deliveries.after(new Occasion.AfterNight());
    assertFalse(deliveries.isHeld());
    assertEquals(0, deliveries.held());
    assertEquals(Map.of("ana@example.org", 1), post.byRecipient());
    assertEquals(Exit.DONE, Ran.in(folder, post.environment(post.port()), "status").code());
  }

  @Test
  void whatWentOutBeforeCanCountAsSent() {
    post.list(LIST.formatted("send: each-edition"));
    Ran ran = post.deliver("--count-as-sent");
    assertTrue(ran.out().startsWith("1 counted as sent."), ran.out());
    deliveries().after(new Occasion.AfterNight());
    assertEquals("0 sent\n", post.deliver().out());
    assertEquals(0, post.count());
  }

  /** That a package is again as it was is news to whoever has the other one. */
  @Test
  void anEditionThatIsAsItWasBeforeTheLastGoesOutAgain() throws IOException {
    post.list(LIST.formatted("send: each-edition"));
    Path file = folder.resolve("talks.yaml");
    String first = Files.readString(file);
    String second = first.replaceFirst("(?m)^title: .*$", "title: Another title");
    for (String text : List.of(first, second, first)) {
      Files.writeString(file, text);
      Ran build = Ran.in(folder, "build", "talks.yaml", "--out", "out", "--kind", "summary");
      assertEquals(Exit.DONE, build.code(), build.err());
      assertEquals("1 sent", last(post.deliver().out()));
      assertEquals("0 sent", last(post.deliver().out()));
    }
    assertEquals(3, post.count());
  }

  private static String last(String text) {
    return text.lines().reduce("", (before, line) -> line);
  }

  @Test
  void whatWasLeftGoesAtTheStartAndADailyListAtItsHour() {
    post.deliver("--go");
    post.list(LIST.formatted("send: daily\nat: \"12:00\"\nzone: UTC"));
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-03T11:00:00Z"));
    InstantSource clock = now::get;
    AtomicInteger looks = new AtomicInteger();
    Environment around = around();
    try (DeliveryQueue queue =
        new DeliveryQueue(
            around, Settings.read(around), trigger -> looks.incrementAndGet(), clock)) {
      queue.start();
      Awaitility.await().until(() -> looks.get() == 1);
      queue.tick();
      assertEquals(1, looks.get());
      now.set(Instant.parse("2026-03-03T12:00:01Z"));
      queue.tick();
      queue.tick();
      assertEquals(2, looks.get());
      now.set(Instant.parse("2026-03-04T12:00:01Z"));
      queue.tick();
      assertEquals(3, looks.get());
    }
  }

  @Test
  void whatIsHeldGoesSoonAfterAPersonSaidGo() {
    post.list(LIST.formatted("send: each-edition"));
    Environment around = around();
    try (DeliveryQueue queue =
        new DeliveryQueue(around, Settings.read(around), deliveries(), InstantSource.system())) {
      queue.tick();
      queue.after(new Occasion.AfterNight());
      Awaitility.await().until(() -> queue.held() == 1);
      post.deliver("--go");
      queue.tick();
      assertEquals(0, queue.held());
      assertEquals(1, post.count());
    }
  }

  @Test
  void aPackageThatNoListFollowsIsTold() {
    post.list(LIST.formatted("send: each-edition").replace("follows: all", "follows: [other]"));
    Ran status = Ran.in(folder, post.environment(post.port()), "status");
    assertTrue(status.out().contains("\n  on no list      talks\n"), status.out());
    Ran deliver = post.deliver("--dry-run");
    assertTrue(deliver.err().contains("No list follows talks\n"), deliver.err());
    assertFalse(post.deliver("--dry-run", "desk").err().contains("No list follows"));
  }

  @Test
  void aStopWaitsForTheCopyInHand() throws InterruptedException {
    Environment around = around();
    CountDownLatch inHand = new CountDownLatch(1);
    AtomicBoolean finished = new AtomicBoolean();
    DeliveryQueue queue =
        new DeliveryQueue(
            around,
            Settings.read(around),
            trigger -> {
              inHand.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException stop) {
                finished.set(true);
              }
            },
            InstantSource.system());
    queue.start();
    inHand.await();
    queue.close();
    assertTrue(finished.get());
    queue.after(new Occasion.AfterNight());
  }

  private AutomaticDeliveries deliveries() {
    Environment around = around();
    return new AutomaticDeliveries(around, Settings.read(around));
  }

  private Environment around() {
    return new Environment(
        Ran.PROJECT,
        folder,
        post.environment(post.port()),
        new PrintWriter(Writer.nullWriter()),
        new PrintWriter(Writer.nullWriter()),
        false,
        false);
  }
}
