package org.demarche.app.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.LedgerSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerWaitTest {

  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void aLedgerThatIsAwayIsWaitedForWithPausesThatGrow(@TempDir Path folder) throws Exception {
    Path none = Files.createFile(folder.resolve("no-folder")).resolve("ledger");
    LedgerException away =
        assertThrows(LedgerException.class, () -> Ledger.open(LedgerSettings.file(none)));
    assertEquals(LedgerException.Fault.AWAY, away.fault());
    LedgerWait wait =
        new LedgerWait(
            () -> {
              if (pauses.size() < 7) {
                throw away;
              }
              return Ledger.open(LedgerSettings.file(folder.resolve("ledger")));
            },
            pauses::add);
    try (Ledger ledger = wait.open()) {
      assertTrue(ledger.isUp());
    }
    assertEquals(
        List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L), pauses.stream().map(Duration::toSeconds).toList());
  }

  @Test
  void aLedgerThatIsNoneIsToldAtOnce(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("ledger.db");
    Files.writeString(file, "x".repeat(5000));
    LedgerWait wait =
        new LedgerWait(
            () -> Ledger.open(LedgerSettings.file(folder.resolve("ledger"))), pauses::add);
    assertThrows(LedgerException.class, wait::open);
    assertEquals(List.of(), pauses);
  }
}
