package org.demarche.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.demarche.ledger.Leases;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.Postgres;
import org.demarche.ledger.entry.Lease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Leases of a real database, and those who keep them. */
@Timeout(120)
class LeaseKeeperTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  @TempDir static Path shared;

  private static Postgres postgres;
  private static Ledger ledger;
  private static Leases leases;

  private final List<String> told = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    postgres = Postgres.start(shared.resolve("data"));
    ledger = Ledger.open(postgres.empty());
    leases = ledger.leases();
  }

  @AfterAll
  static void stop() throws Exception {
    if (ledger != null) {
      ledger.close();
      postgres.close();
    }
  }

  private LeaseKeeper keeper(String name, String process, Duration time) {
    return new LeaseKeeper(
        leases,
        name,
        process,
        time,
        new LeaseKeeper.Holder() {
          @Override
          public void gained(Lease lease) {
            told.add(process + " has " + lease.fence());
          }

          @Override
          public void lost() {
            told.add(process + " has it no more");
          }
        });
  }

  @Test
  void aLeaseHasOneHolderAndEachAGreaterFence() throws Exception {
    Lease first = leases.take("one", "a", LONG).orElseThrow();
    assertTrue(leases.take("one", "b", LONG).isEmpty());
    assertTrue(leases.renew(first, LONG));
    assertEquals(
        first.taken(),
        leases.held().stream()
            .filter(l -> l.name().equals("one"))
            .findFirst()
            .orElseThrow()
            .taken());
    assertTrue(leases.isLatest("one", first.fence()));
    assertTrue(leases.held().stream().map(Lease::name).toList().contains("one"));

    leases.release(first);
    assertFalse(leases.renew(first, LONG), "what has ended is not renewed");
    Lease second = leases.take("one", "b", LONG).orElseThrow();
    assertTrue(second.fence() > first.fence());
    assertFalse(second.taken().isBefore(first.taken()));
    assertFalse(leases.isLatest("one", first.fence()));
    leases.release(first);
    assertTrue(leases.renew(second, LONG), "a former holder releases nothing");
    leases.release(second);
  }

  @Test
  void numbersAreGivenOnce() throws Exception {
    assertEquals(List.of(1L, 2L, 3L), List.of(next(), next(), next()));
  }

  private static long next() throws Exception {
    return leases.next("numbers");
  }

  @Test
  void whoEndsGivesItToTheNext() {
    LeaseKeeper first = keeper("work", "first", LONG).start();
    await().until(first::isHeld);
    LeaseKeeper second = keeper("work", "second", Duration.ofSeconds(2)).start();
    assertFalse(second.isHeld());
    first.close();
    assertFalse(first.isHeld());
    await().until(second::isHeld);
    second.close();

    assertEquals(
        List.of("first has 1", "first has it no more", "second has 2", "second has it no more"),
        told);
  }

  @Test
  void whoHasLostItKnowsIt() throws Exception {
    LeaseKeeper keeper = keeper("lost", "first", Duration.ofSeconds(1)).start();
    await().until(keeper::isHeld);
    Lease own =
        leases.held().stream().filter(l -> l.name().equals("lost")).findFirst().orElseThrow();
    leases.release(own);
    Lease other = leases.take("lost", "another", LONG).orElseThrow();
    await().until(() -> told.contains("first has it no more"));
    assertFalse(keeper.isHeld());
    keeper.close();
    assertTrue(leases.renew(other, LONG));
  }
}
