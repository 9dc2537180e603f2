package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerLocationTest {

  private final Path folder;

  LedgerLocationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theLedgerIsClosedToOthersAndTheDocumentsAreNot() throws Exception {
    Files.createDirectory(folder.resolve("in"));
    Ran ran = Ran.in(folder, "nightly", "--once", "--in", "in", "--out", "out");
    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertEquals("rwxr-x---", permissions("out"));
    assertEquals("rwx------", permissions("out/_ledger"));
    assertEquals("rw-------", permissions("out/_ledger/ledger.db"));
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/x?password=hunter-2",
        "jdbc:postgresql://db/x?ssl=true&sslpassword=hunter-2",
        "jdbc:postgresql://user:hunter-2@db/x",
        "postgresql://user:hunter-2@db/x"
      })
  void aPasswordInTheUrlIsRefusedAndNeverPrinted(String url) {
    for (List<String> command : List.of(List.of("status"), List.of("status", "--settings"))) {
      Ran ran = Ran.in(folder, Map.of("DEMARCHE_LEDGER", url), command.toArray(String[]::new));
      assertFalse((ran.out() + ran.err()).contains("hunter"), ran.out() + ran.err());
      if (command.size() == 1) {
        assertEquals(Exit.USAGE, ran.code(), ran.out());
        assertTrue(ran.err().contains("by their own settings"), ran.err());
      }
    }
    assertFalse(Files.exists(folder.resolve("postgresql:")));
  }
}
