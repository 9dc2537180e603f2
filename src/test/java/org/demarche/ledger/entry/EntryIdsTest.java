package org.demarche.ledger.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.ledger.LedgerSettings;
import org.junit.jupiter.api.Test;

/** Ids, owners of runs and settings: what needs no database. */
class EntryIdsTest {

  @Test
  void idsAreShortAndSortByTime() {
    List<String> ids = Stream.generate(EntryIds::next).limit(10_000).toList();
    assertEquals(ids, List.copyOf(new TreeSet<>(ids)));
    assertTrue(ids.stream().allMatch(id -> id.matches("[0-9a-z]{13}")));
  }

  @Test
  void aProcessKnowsThatItIsAlive() {
    assertTrue(ProcessIdentity.ME.isAlive());
    assertTrue(ProcessIdentity.ME.isOfThisHost());
    assertEquals(
        false,
        new ProcessIdentity(ProcessIdentity.ME.host(), ProcessIdentity.ME.pid(), "x").isAlive());
    assertEquals(
        false, new ProcessIdentity(ProcessIdentity.ME.host(), Long.MAX_VALUE, "").isAlive());
  }

  @Test
  void aPasswordInTheUrlIsRefusedAndNotRepeated() {
    for (String url :
        List.of(
            "jdbc:postgresql://db/x?user=a&password=hunter-2",
            "jdbc:postgresql://db/x?sslPassword=hunter-2",
            "jdbc:postgresql://user:hunter-2@db/x",
            "jdbc:postgresql://user:hunter/2?@db/x",
            "jdbc:postgresql://db/x?a=b&sslpassword=hunter-2",
            "JDBC:postgresql://user:hunter-2@db/x",
            "postgresql://user:hunter-2@db/x",
            "jdbc:sqlserver://db;pwd=hunter-2",
            "jdbc:sqlite:/srv/ledger.db?password=hunter-2")) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> settings(url));
      assertTrue(!String.valueOf(refused.getMessage()).contains("hunter"));
      assertTrue(LedgerSettings.hasSecret(url));
    }
    assertThrows(IllegalArgumentException.class, () -> settings("jdbc:mysql://db/x"));
    assertThrows(
        IllegalArgumentException.class, () -> LedgerSettings.file(Path.of("a?mode=x/ledger")));
  }

  @Test
  void settingsAreNamedByTheirPlace() {
    LedgerSettings settings = settings("jdbc:postgresql://db/x?ssl=true");
    assertEquals("jdbc:postgresql://db/x", settings.place());
    assertEquals(
        "LedgerSettings[jdbc:postgresql://db/x, user=demarche, keep=PT24H]", settings.toString());
    assertEquals(
        "/srv/demarche/ledger.db", LedgerSettings.file(Path.of("/srv/demarche/ledger")).place());
  }

  private static LedgerSettings settings(String url) {
    return new LedgerSettings(url, "demarche", "secret", Duration.ofDays(1));
  }
}
