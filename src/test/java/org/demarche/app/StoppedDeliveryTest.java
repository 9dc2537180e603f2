package org.demarche.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.demarche.app.FlakyRelay.Drop;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.ledger.entry.DeliveryEntry.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real program gets SIGTERM while a slow mail server has copies in hand. */
@Timeout(120)
@Tag("proof")
class StoppedDeliveryTest {

  private static final int RECIPIENTS = 20;
  private static final int IN_HAND = 4;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicInteger inHand = new AtomicInteger();
  private final CountDownLatch goOn = new CountDownLatch(1);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"deliver", "watch"})
  void copiesInHandAreFinishedAndTheOthersGoAtTheNextStart(String command) throws Exception {
    stopAndStartAgain(command);
  }

  @Test
  void aNightDoesTheSame() throws Exception {
    stopAndStartAgain("nightly --once");
  }

  private void stopAndStartAgain(String command) throws Exception {
    try (Post post = new Post(folder);
        FlakyRelay relay = new FlakyRelay(post.port(), () -> Drop.NEVER, this::takeLong)) {
      post.build("talks", "Restricted");
      post.list(list());
      post.deliver("--go");
      Map<String, String> environment =
          post.environment(relay.port(), "DEMARCHE_DELIVER_PER_HOST", "" + IN_HAND);
      try (ProgramProcess first = start("first", command, environment)) {
        await().atMost(LONG).until(() -> inHand.get() == IN_HAND);
        first.terminate();
        await().atMost(LONG).until(() -> first.said().contains("Sending stops: 4 copies in hand"));
        goOn.countDown();
        first.end();
        assertEquals(
            Map.of(State.SENT, IN_HAND, State.PLANNED, RECIPIENTS - IN_HAND),
            states(),
            first.said());
        assertEquals(IN_HAND, post.count());
      }
      if (command.equals("watch")) {
        try (ProgramProcess second = start("second", command, environment)) {
          await().atMost(LONG).until(() -> post.count() == RECIPIENTS);
          assertEquals(Exit.DONE, second.stop(), second.said());
        }
      } else {
        assertEquals(Exit.DONE, Ran.in(folder, environment, command.split(" ")).code());
      }
      assertEquals(Map.of(State.SENT, RECIPIENTS), states());
      assertEquals(RECIPIENTS, post.byRecipient().size());
      assertTrue(post.byRecipient().values().stream().allMatch(mails -> mails == 1));
    }
  }

  private void takeLong() {
    inHand.incrementAndGet();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ProgramProcess start(String name, String command, Map<String, String> environment)
      throws IOException {
    return ProgramProcess.start(
        folder, folder.resolve(name + ".log"), environment, ("-v " + command).split(" "));
  }

  private Map<State, Integer> states() throws LedgerException {
    Map<State, Integer> counts = new EnumMap<>(State.class);
    try (Ledger ledger = Ledger.open(LedgerSettings.file(folder.resolve("ledger")))) {
      for (DeliveryEntry row : ledger.deliveries().ofList("desk")) {
        counts.merge(row.state(), 1, Integer::sum);
      }
    }
    return Collections.unmodifiableMap(counts);
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
