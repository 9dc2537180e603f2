package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketCommandTest {

  private final Path folder;

  PacketCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIsNotBuiltIsBuiltOnceFromTheDefinitionOfThatId() {
    Definitions.good(folder.resolve("in/accepted/other-name.yaml"), "talks");
    Ran first = packet("talks");
    assertEquals(Exit.DONE, first.code(), first.err());
    assertTrue(first.out().startsWith("talks: edition 1, "), first.out());
    assertTrue(first.out().contains("\nPacked out/_packets/talks.pdf ("), first.out());
    assertTrue(Files.exists(folder.resolve("out/_packets/talks.zip")));

    Ran again = packet("talks", "--no-zip", "--out", "elsewhere", "--kind", "summary");
    assertEquals(Exit.DONE, again.code(), again.err());
    assertEquals("Packed elsewhere/talks.pdf (2 pages)\n", again.out());
    assertFalse(Files.exists(folder.resolve("elsewhere/talks.zip")));
  }

  @Test
  void aPacketHasTheRightsOfDocuments() throws IOException {
    Definitions.good(folder.resolve("in/talks.yaml"), "talks");
    packet("talks");
    assertRights("rwxr-x---", "rw-r-----");
    Map<String, String> closed =
        Map.of("DEMARCHE_OUTPUT", "out", "DEMARCHE_INPUT", "in", "DEMARCHE_OUTPUT_MODE", "0600");
    assertEquals(Exit.DONE, Ran.in(folder, closed, "packet", "talks").code());
    assertRights("rwxr-x---", "rw-------");
  }

  private void assertRights(String packets, String files) throws IOException {
    assertEquals(packets, rights("out/_packets"));
    assertEquals(files, rights("out/_packets/talks.pdf"));
    assertEquals(files, rights("out/_packets/talks.zip"));
  }

  private String rights(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
  }

  @Test
  void aFileIsBuiltAndPackedAndTheResultIsJson() throws IOException {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    Ran ran = packet("talks.yaml", "--json", "--audience", "Minister");
    assertEquals(Exit.DONE, ran.code(), ran.err());
    JsonNode json = JsonMapper.builder().build().readTree(ran.out());
    assertEquals("Minister", json.at("/packet/audience").asText());
    assertEquals("talks", json.at("/packet/editions/0/package").asText());
    assertTrue(json.at("/files/1").asText().endsWith("talks-for-minister.zip"), ran.out());
  }

  @Test
  void anEditionThatIsKeptIsPackedByItsName() throws IOException {
    Definitions.good(folder.resolve("in/talks.yaml"), "talks");
    assertEquals(Exit.DONE, packet("talks").code());
    Ran ran = packet("talks@1", "--no-zip");
    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("Packed out/_packets/talks.pdf"), ran.out());
    assertEquals(
        "rw-r-----",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("out/_packets/talks.pdf"))));

    Ran gone = packet("talks@7");
    assertEquals(Exit.USAGE, gone.code());
    assertTrue(gone.err().contains("no edition talks@7; kept are 1"), gone.err());
  }

  @Test
  void anUnknownPackageIsToldWithTheNearest() {
    Definitions.good(folder.resolve("in/talks.yaml"), "talks");
    Ran ran = packet("tolks");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("no package \"tolks\""), ran.err());
    assertTrue(ran.err().contains("did you mean \"talks\"?"), ran.err());
  }

  @Test
  void aDefinitionWithErrorsIsNotPacked() {
    Definitions.broken(folder.resolve("broken.yaml"));
    Ran ran = packet("broken.yaml");
    assertEquals(Exit.ERRORS, ran.code());
    assertTrue(ran.err().contains("D104"), ran.err());
    assertFalse(Files.exists(folder.resolve("out/_packets")));
  }

  private Ran packet(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "packet";
    System.arraycopy(args, 0, all, 1, args.length);
    return Ran.in(folder, Map.of("DEMARCHE_OUTPUT", "out", "DEMARCHE_INPUT", "in"), all);
  }
}
