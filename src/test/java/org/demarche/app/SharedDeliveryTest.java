package org.demarche.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.app.FlakyRelay.Drop;
import org.demarche.app.cluster.TestCluster;
import org.demarche.app.settings.Exit;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.ledger.entry.DeliveryEntry.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that may send, and one of them dies with copies in hand. */
@Tag("proof")
@Timeout(300)
class SharedDeliveryTest {

  private static final int RECIPIENTS = 12;
  private static final int IN_HAND = 2;
  private static final Duration LONG = Duration.ofMinutes(2);

  private final AtomicInteger inHand = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final Semaphore gate = new Semaphore(0);

  @Test
  void eachCopyGoesOnceAndNoHostGetsMoreAtATimeThanTheSettingsSay(@TempDir Path folder)
      throws Exception {
    try (TestCluster cluster = TestCluster.start(folder);
        Post post = new Post(folder);
        FlakyRelay relay = new FlakyRelay(post.port(), () -> Drop.NEVER, this::takeLong)) {
      post.build("talks", "Restricted");
      post.list(list());
      post.environment(relay.port()).forEach(cluster::setUnlessSet);
      cluster.set("DELIVER_PER_HOST", "" + IN_HAND);
      assertEquals(Exit.DONE, post.deliver(cluster.environment(), "--go").code());
      ProgramProcess first = cluster.process("first", "deliver");
      await().atMost(LONG).until(() -> inHand.get() == IN_HAND);
      ProgramProcess second = cluster.process("second", "deliver");
      gate.release(4);
      await().atMost(LONG).until(() -> post.count() == 4 && inHand.get() == IN_HAND);
      await().atMost(LONG).until(() -> second.said().contains("does deliver"));

      TestCluster.signal(first, "KILL");
      gate.release(IN_HAND); // the server has them, and nobody heard of it
      await().atMost(LONG).until(() -> second.said().contains("Sends copies from now on"));
      gate.release(RECIPIENTS);
      await().atMost(LONG).until(() -> states(cluster).get(State.PLANNED) == null);
      await().atMost(LONG).until(() -> states(cluster).get(State.SENDING) == null);

      assertEquals(
          Map.of(State.SENT, RECIPIENTS - IN_HAND, State.UNKNOWN, IN_HAND), states(cluster));
      Map<String, Integer> copies = post.byRecipient();
      copies.remove("owner@example.org");
      assertEquals(RECIPIENTS, copies.size(), copies::toString);
      assertEquals(RECIPIENTS, copies.values().stream().mapToInt(Integer::intValue).sum());
      assertEquals(IN_HAND, most.get());
      assertEquals(Exit.DONE, second.stop(), second.said());
    }
  }

  private void takeLong() {
    most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
    gate.acquireUninterruptibly();
    inHand.decrementAndGet();
  }

  private static Map<State, Integer> states(TestCluster cluster) throws Exception {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    try (Ledger ledger = cluster.ledger()) {
      for (DeliveryEntry row : ledger.deliveries().ofList("desk")) {
        counts.merge(row.state(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static String list() {
    return """
        schema: demarche-list/1
        id: desk
        title: The desk
        owner: owner@example.org
        follows: all
        send: each-edition
        recipients:
        """
        + IntStream.range(0, RECIPIENTS)
            .mapToObj(
                i ->
                    "  - {id: r%d, name: R %d, to: \"mailto:r%d@example.org\", clearance: Restricted}\n"
                        .formatted(i, i, i))
            .collect(Collectors.joining());
  }
}
