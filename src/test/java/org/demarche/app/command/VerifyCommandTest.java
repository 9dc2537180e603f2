package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

  private static final String SAME = " has other bytes than those that were made\n";

  private final Path folder;

  VerifyCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void built() throws IOException {
    BuiltOnce.copy("two editions and a packet", VerifyCommandTest::build, folder);
  }

  private static void build(Path folder) {
    Path file = Definitions.good(folder.resolve("talks.yaml"), "talks");
    for (String day : List.of("2026-01-01", "2027-01-01")) {
      Ran ran = Ran.in(folder, "build", file.toString(), "--kind", "summary", "--as-of", day);
      assertEquals(Exit.DONE, ran.code(), ran.err());
    }
    Ran packet = Ran.in(folder, "packet", "talks");
    assertEquals(Exit.DONE, packet.code(), packet.err());
  }

  @Test
  void whatIsAsItWasMadeIsSaidSo() {
    Ran ran = Ran.in(folder, "verify");
    assertEquals(Exit.DONE, ran.code());
    assertEquals("Verified 2 editions and 1 packet: all as they were made\n", ran.out());
    assertEquals(new Ran(Exit.DONE, "", ""), Ran.in(folder, "verify", "talks", "--quiet"));
  }

  @Test
  void oneByteOfAnyFileOfAnyEditionIsFound() throws Exception {
    for (String edition : List.of("1", "2")) {
      Path files = folder.resolve("output/talks/editions").resolve(edition);
      for (String file : List.of("summary.pdf", "summary.html", "analysis.json")) {
        flip(files.resolve(file));
        Ran ran = Ran.in(folder, "verify", "talks");
        assertEquals(Exit.ERRORS, ran.code());
        assertEquals(
            "talks, edition "
                + edition
                + ": "
                + file
                + SAME
                + "Verified 2 editions and 0 packets: 1 difference\n",
            ran.out());
        flip(files.resolve(file));
      }
    }
    assertEquals(Exit.DONE, Ran.in(folder, "verify", "talks").code());
  }

  @Test
  void missingFilesForeignFilesAndABrokenManifestAreFound() throws Exception {
    Path first = folder.resolve("output/talks/editions/1");
    Files.delete(first.resolve("summary.html"));
    Files.writeString(first.resolve("note.txt"), "mine");
    Files.writeString(folder.resolve("output/talks/editions/2/manifest.json"), "{");
    Ran ran = Ran.in(folder, "verify", "--json");
    assertEquals(Exit.ERRORS, ran.code());
    JsonNode found = new JsonMapper().readTree(ran.out()).get("differences");
    assertEquals(
        List.of("1 missing summary.html", "1 extra note.txt", "2 no_manifest manifest.json"),
        Stream.iterate(0, i -> i < found.size(), i -> i + 1)
            .map(found::get)
            .map(
                d ->
                    String.join(
                        " ",
                        d.get("edition").asText(),
                        d.get("kind").asText(),
                        d.get("file").asText()))
            .toList());
  }

  @Test
  void aPacketIsHeldAgainstItsManifestToo() throws Exception {
    Path packets = folder.resolve("output/_packets");
    Path pdf = only(packets, ".pdf");
    flip(pdf);
    Ran ran = Ran.in(folder, "verify");
    assertEquals(Exit.ERRORS, ran.code());
    String zip = only(packets, ".zip").getFileName().toString();
    String line = zip + ": " + pdf.getFileName() + " beside the zip" + SAME;
    assertTrue(ran.out().startsWith(line), ran.out());
    flip(pdf);
    flip(only(packets, ".zip"));
    assertEquals(Exit.ERRORS, Ran.in(folder, "verify").code());
  }

  @Test
  void anIdWithoutEditionsIsAMistake() {
    Ran ran = Ran.in(folder, "verify", "talk");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("There is no edition of a package \"talk\""), ran.err());
    assertEquals(
        "Verified 0 editions and 0 packets: all as they were made\n",
        Ran.in(folder, "verify", "--out", "nowhere").out());
  }

  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  /** One bit in the middle. */
  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
