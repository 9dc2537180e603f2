package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedriveCommandTest {

  private final Path folder;

  RedriveCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void withoutAFileItListsWhatIsRejectedAndWhy() throws Exception {
    rejected("draft.yaml");
    Path ledger = folder.resolve("ledger/ledger");
    LedgerRows.rejected(
        ledger, folder.resolve("in/rejected/draft.yaml"), "draft.yaml:3:1: error D104: x");
    Map<String, String> environment = Map.of("DEMARCHE_LEDGER", ledger.toString());
    Ran ran = Ran.in(folder, environment, "redrive", "--in", "in");

    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("draft.yaml\n  draft.yaml:3:1: error D104: x\n"), ran.out());
    assertTrue(exists("in/rejected/draft.yaml"));
  }

  @Test
  void aRejectedFileGoesBackAndItsReportIsGone() {
    rejected("draft.yaml");
    rejected("other.yaml");
    Ran ran = redrive("draft.yaml");

    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertEquals("draft.yaml: back to " + folder.resolve("in/draft.yaml") + "\n", ran.out());
    assertTrue(exists("in/draft.yaml"));
    assertFalse(exists("in/rejected/draft.yaml"));
    assertFalse(exists("in/rejected/draft.yaml.report.txt"));
    assertFalse(exists("in/rejected/draft.yaml.report.html"));
    assertTrue(exists("in/rejected/other.yaml"));
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    rejected("draft.yaml");
    Definitions.write(folder.resolve("in/DRAFT.yaml"), "waits");
    Ran ran = redrive("draft.yaml");

    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertEquals("waits", Files.readString(folder.resolve("in/DRAFT.yaml")));
    assertEquals("draft.yaml", Files.readString(folder.resolve("in/draft-2.yaml")));
  }

  @Test
  void allAreSaidAndLeftInADryRunAndMovedWithoutIt() {
    rejected("a.yaml");
    rejected("b.yaml");
    Ran dry = redrive("--all", "--dry-run");
    assertTrue(dry.out().contains("b.yaml: would be back to "), dry.out());
    assertTrue(exists("in/rejected/a.yaml") && exists("in/rejected/b.yaml"));

    assertEquals(Exit.DONE, redrive("--all").code());
    assertTrue(exists("in/a.yaml") && exists("in/b.yaml"));
    assertTrue(redrive().out().startsWith("No file is rejected."));
  }

  @Test
  void aFileThatWaitsGetsANewTime() throws IOException {
    Path file = Definitions.write(folder.resolve("in/asia/a.yaml"), "waits");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
    Ran ran = redrive("a.yaml");

    assertEquals("a.yaml: tried again at once\n", ran.out(), ran.err());
    assertTrue(Files.getLastModifiedTime(file).toMillis() > 1000);
  }

  @Test
  void aNameThatIsNotThereIsToldWithTheNearestAndNothingIsDone() {
    rejected("draft.yaml");
    Ran ran = redrive("draft.yaml", "drift.yaml");

    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("did you mean \"draft.yaml\"?"), ran.err());
    assertTrue(exists("in/rejected/draft.yaml"));
  }

  private Ran redrive(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "redrive";
    all[1] = "--in";
    all[2] = "in";
    System.arraycopy(args, 0, all, 3, args.length);
    return Ran.in(folder, all);
  }

  private boolean exists(String file) {
    return Files.exists(folder.resolve(file));
  }

  private void rejected(String name) {
    Path file = Definitions.write(folder.resolve("in/rejected").resolve(name), name);
    Definitions.write(file.resolveSibling(name + ".report.txt"), name + " was not accepted\n");
    Definitions.write(file.resolveSibling(name + ".report.html"), "<p>x</p>");
  }
}
