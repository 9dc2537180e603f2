package org.demarche.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.OtherUser;
import org.demarche.ledger.LedgerException.Fault;
import org.demarche.ledger.entry.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger in a file is its user's alone. */
class LedgerPrivacyTest {

  @TempDir Path folder;

  private LedgerSettings settings;
  private Path home;
  private Path file;

  @BeforeEach
  void place() {
    settings = LedgerSettings.file(folder.resolve("output/_ledger/ledger"));
    home = folder.resolve("output/_ledger");
    file = home.resolve("ledger.db");
  }

  @Test
  void whatIsWrittenIsPrivateWhateverTheUmask() throws Exception {
    try (Child watch = Child.start("hold", settings)) {
      watch.ready();
      assertEquals("rwx------", permissions(home));
      List<Path> all = files();
      assertEquals(
          List.of("ledger.db", "ledger.db-shm", "ledger.db-wal", "ledger.db.lock"),
          all.stream().map(each -> each.getFileName().toString()).toList());
      for (Path each : all) {
        assertEquals("rw-------", permissions(each), each.toString());
      }
    }
  }

  @Test
  void aKillLeavesNothingOfTheDriver() throws Exception {
    try (Child watch = Child.start("hold", settings)) {
      watch.ready();
      watch.kill();
    }
    assertTrue(files().stream().noneMatch(each -> each.toString().contains("sqlite")));
  }

  @Test
  void anotherUserReadsAndWritesNothing() throws Exception {
    OtherUser other = OtherUser.get();
    OtherUser.open(folder);
    try (Child watch = Child.start("hold", settings)) {
      watch.ready();
      assertEquals(0, other.run("ls", folder.resolve("output").toString()).code(), "up to here");
      assertNotEquals(0, other.run("ls", home.toString()).code());
      // Also where somebody opened the folder.
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
      for (Path each : files()) {
        assertNotEquals(0, other.run("cat", each.toString()).code(), each.toString());
        assertNotEquals(
            0, other.run("sh", "-c", "echo x >> '" + each + "'").code(), each.toString());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatBelongsToAnotherUserIsRefused(boolean folderOrFile) throws Exception {
    OtherUser other = OtherUser.get();
    Ledger.open(settings).close();
    Path given = folderOrFile ? home : file;
    Files.setOwner(
        given,
        given.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(other.name()));
    LedgerException refused = refused(settings);
    assertEquals(Fault.REFUSED, refused.fault());
    assertTrue(
        refused.getMessage().contains("belongs to " + other.name() + ", not to root"),
        refused.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-rw----", "rw----rw-"})
  void aFileThatOthersCanWriteIsRefused(String permissions) throws Exception {
    Ledger.open(settings).close();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    LedgerException refused = refused(settings);
    assertEquals(Fault.REFUSED, refused.fault());
    assertTrue(refused.getMessage().contains("others can write"), refused.getMessage());
  }

  @Test
  void aFolderThatOthersCanWriteIsRefused() throws Exception {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    LedgerException refused = refused(LedgerSettings.file(shared.resolve("ledger")));
    assertEquals(Fault.REFUSED, refused.fault());
  }

  @Test
  void aLinkInPlaceOfTheFileIsRefused() throws Exception {
    Path other = Files.createFile(folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("linked.db"), other);
    LedgerException refused = refused(LedgerSettings.file(folder.resolve("linked")));
    assertEquals(Fault.REFUSED, refused.fault());
    assertEquals(0, Files.size(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER planted AFTER INSERT ON run BEGIN DELETE FROM delivery; END",
        "CREATE VIEW planted AS SELECT * FROM delivery",
        "CREATE TABLE planted (x)"
      })
  void whatOthersPutIntoItIsRefused(String planted) throws Exception {
    Ledger.open(settings).close();
    execute(planted);
    LedgerException refused = refused(settings);
    assertEquals(Fault.DAMAGED, refused.fault());
    assertTrue(refused.getMessage().contains(" planted"), refused.getMessage());
  }

  /** What is brought up to this version is looked at before its tables are touched. */
  @Test
  void whatOthersPutIntoIsNotRunByAnUpgrade() throws Exception {
    try (Ledger opened = Ledger.open(settings)) {
      opened.runs().begin(Run.Kind.WATCH);
    }
    String planted =
        "CREATE TRIGGER planted AFTER INSERT ON flyway_schema_history BEGIN DELETE FROM run; END";
    execute(
        "DROP TABLE digest",
        "DROP TABLE mark",
        "ALTER TABLE delivery DROP COLUMN content",
        "DELETE FROM flyway_schema_history WHERE version <> '1'",
        planted);
    assertTrue(refused(settings).getMessage().contains("trigger planted"));
    execute("DROP TRIGGER planted");
    try (Ledger opened = Ledger.open(settings)) {
      assertEquals(1, opened.runs().list(10).size());
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(settings.url());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void nothingListens() throws Exception {
    try (Child watch = Child.start("hold", settings)) {
      watch.ready();
      assertEquals(List.of(), listening(watch.pid()));
    }
  }

  /** The inodes of listening TCP sockets that a process has open. */
  private static List<String> listening(long pid) throws IOException {
    Set<String> open = new HashSet<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
        String[] fields = line.strip().split("\\s+", -1);
        if (fields[3].equals("0A")) {
          open.add("socket:[" + fields[9] + "]");
        }
      }
    }
    List<String> found = new ArrayList<>();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : descriptors.toList()) {
        String target = Files.readSymbolicLink(descriptor).toString();
        if (open.contains(target)) {
          found.add(target);
        }
      }
    }
    return found;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.sorted().toList();
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static LedgerException refused(LedgerSettings settings) {
    return assertThrows(LedgerException.class, () -> Ledger.open(settings).close());
  }
}
