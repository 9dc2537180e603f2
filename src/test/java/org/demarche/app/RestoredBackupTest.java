package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.plan.Occasion;
import org.demarche.files.Durable;
import org.demarche.ledger.Journal;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.EditionEntry;
import org.demarche.watch.folder.DropFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that was taken while everything ran is put back after more was built and sent. */
class RestoredBackupTest {

  private static final String LIST =
      """
      schema: demarche-list/1
      id: desk
      title: The desk
      owner: owner@example.org
      follows: all
      send: each-edition
      recipients:
        - {id: ana, name: Ana Example, to: "mailto:ana@example.org", clearance: Restricted}
      """;

  @TempDir Path folder;

  private Post post;

  /** One edition is sent before the backup, the next one after it. */
  @BeforeEach
  void backUpWhileItRunsAndGoOn() throws Exception {
    post = new Post(folder);
    post.build("talks", "Restricted");
    post.list(LIST);
    post.deliver("--go");
    deliver();
    try (Ledger running = Ledger.open(LedgerSettings.file(folder.resolve("ledger")))) {
      assertTrue(running.marks().released().isPresent());
      assertEquals(Exit.DONE, run("backup", "backup.db").code());
      copy(folder.resolve("out"), folder.resolve("out-backup"));
      buildSecondEdition();
      deliver();
    }
    assertEquals(2, post.count());
    Files.move(
        folder.resolve("backup.db"),
        folder.resolve("ledger.db"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(folder.resolve("ledger.db-wal"));
    Files.deleteIfExists(folder.resolve("ledger.db-shm"));
  }

  @AfterEach
  void stop() {
    post.close();
  }

  @Test
  void theLedgerAloneIsPutBack() throws Exception {
    nothingIsSentTwice();
    assertEquals(List.of(1, 2), numbers());
  }

  @Test
  void ledgerAndDocumentsArePutBackAndTheDefinitionIsBuiltAgain() throws Exception {
    Durable.deleteTree(folder.resolve("out"));
    Files.move(folder.resolve("out-backup"), folder.resolve("out"));
    assertEquals(Exit.DONE, run("verify", "--out", "out").code());
    buildSecondEdition();
    nothingIsSentTwice();
    assertEquals(List.of(1, 2), numbers());
    assertEquals(Exit.DONE, run("verify", "--out", "out").code());
  }

  private void nothingIsSentTwice() {
    AutomaticDeliveries held = deliver();
    assertTrue(held.isHeld());
    assertEquals(1, held.held(), "what it would send again");
    assertTrue(run("status").out().replaceAll("\\s+", " ").contains("a copy that was put back"));
    assertEquals(Exit.DONE, post.deliver("--count-as-sent").code());
    assertFalse(deliver().isHeld());
    assertEquals("0 sent\n", post.deliver().out());
    assertEquals(2, post.count(), "mails of two editions");
  }

  private AutomaticDeliveries deliver() {
    AutomaticDeliveries deliveries = new AutomaticDeliveries(around(), Settings.read(around()));
    deliveries.after(new Occasion.AfterNight());
    return deliveries;
  }

  private void buildSecondEdition() throws IOException {
    Path file = folder.resolve("talks.yaml");
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?m)^title: .*$", "title: Another title"));
    Ran build = run("build", "talks.yaml", "--kind", "summary");
    assertEquals(Exit.DONE, build.code(), build.err());
  }

  /** What the ledger knows after two starts. */
  private List<Integer> numbers() throws IOException {
    try (Journal journal = Journal.of(LedgerSettings.file(folder.resolve("ledger")))) {
      Files.createDirectories(folder.resolve("input/accepted"));
      Files.createDirectories(folder.resolve("input/rejected"));
      DropFolder drop = new DropFolder(folder.resolve("input"));
      for (int start = 0; start < 2; start++) {
        new StartUpRecovery(folder.resolve("out"), drop, journal).beforeFiles();
      }
      return journal
          .ask(List.<EditionEntry>of(), ledger -> ledger.editions().list("talks"))
          .stream()
          .map(EditionEntry::number)
          .sorted()
          .toList();
    }
  }

  private Ran run(String... args) {
    return Ran.in(folder, post.environment(post.port()), args);
  }

  private Environment around() {
    return new Environment(
        Ran.PROJECT,
        folder,
        post.environment(post.port()),
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        false,
        false);
  }

  /** As {@code cp -a} does. */
  private static void copy(Path from, Path to) throws IOException {
    CopyOption[] exactly = {LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES};
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()), exactly);
      }
    }
  }
}
