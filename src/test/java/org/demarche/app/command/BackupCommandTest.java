package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.demarche.app.settings.Exit;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

  private final Path folder;

  BackupCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aLedgerInUseIsCopiedAndTheCopyCanTakeItsPlace() throws Exception {
    LedgerSettings place = LedgerSettings.file(folder.resolve("output/_ledger/ledger"));
    try (Ledger ledger = Ledger.open(place)) {
      Run run = ledger.runs().begin(Run.Kind.WATCH);
      Ran ran = Ran.in(folder, "backup", "copy.db");
      assertEquals(Exit.DONE, ran.code(), ran.err());
      assertTrue(ran.out().contains(folder.resolve("copy.db").toString()), ran.out());
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("copy.db"))));
      try (Ledger copy = Ledger.open(LedgerSettings.file(folder.resolve("copy")))) {
        assertTrue(copy.runs().find(run.id()).isPresent());
      }
    }
  }

  @Test
  void whatIsThereIsNotOverwritten() throws Exception {
    Ledger.open(LedgerSettings.file(folder.resolve("output/_ledger/ledger"))).close();
    Files.writeString(folder.resolve("copy.db"), "mine");
    Ran ran = Ran.in(folder, "backup", "copy.db");
    assertEquals(Exit.USAGE, ran.code(), ran.out());
    assertEquals("mine", Files.readString(folder.resolve("copy.db")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsAFault() throws Exception {
    Ledger.open(LedgerSettings.file(folder.resolve("output/_ledger/ledger"))).close();
    Ran ran = Ran.in(folder, "backup", "nowhere/copy.db");
    assertEquals(Exit.FAULT, ran.code(), ran.out());
    assertTrue(ran.err().contains("nowhere/copy.db cannot be written"), ran.err());
  }

  @Test
  void nothingIsLeftOfACopyThatFailed() throws Exception {
    Path file = folder.resolve("output/_ledger/ledger.db");
    try (Ledger ledger =
        Ledger.open(LedgerSettings.file(folder.resolve("output/_ledger/ledger")))) {
      for (int i = 0; i < 200; i++) {
        ledger
            .runs()
            .end(ledger.runs().begin(Run.Kind.WATCH), Run.State.DONE, Run.Totals.NONE, "x");
      }
    }
    try (FileChannel damaged = FileChannel.open(file, StandardOpenOption.WRITE)) {
      damaged.write(ByteBuffer.wrap(new byte[8192]), damaged.size() - 8192);
    }
    Ran ran = Ran.in(folder, "backup", "copy.db");
    assertEquals(Exit.FAULT, ran.code(), ran.out());
    assertTrue(ran.err().contains("copy.db cannot be written: "), ran.err());
    assertFalse(Files.exists(folder.resolve("copy.db")));
  }

  @Test
  void noLedgerIsMadeToBeCopied() {
    Ran ran = Ran.in(folder, "backup", "copy.db");
    assertEquals(Exit.USAGE, ran.code(), ran.out());
    assertFalse(Files.exists(folder.resolve("output")));
    assertFalse(Files.exists(folder.resolve("copy.db")));
  }

  @Test
  void aLedgerOnAServerIsBackedUpThere() {
    Map<String, String> server = Map.of("DEMARCHE_LEDGER", "jdbc:postgresql://127.0.0.1:1/x");
    Ran ran = Ran.in(folder, server, "backup", "copy.db");
    assertEquals(Exit.USAGE, ran.code(), ran.out());
    assertTrue(ran.err().contains("pg_dump"), ran.err());
  }
}
