package org.demarche.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.demarche.edition.OddNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"talks.yaml", "Länder & Pläne.yaml", "草案.json", "e\u0301.yaml", "🙂 1.yaml"})
  void ordinaryNamesAreShownAsTheyAre(String name) {
    assertEquals("input/" + name, FileNames.shown(Path.of("input", name)));
  }

  @Test
  void whatATerminalOrALogWouldObeyIsEscaped() {
    Path name = Path.of("a\nb\r\t\u001b[31mred\u007f\u0085\u202etxt\u200b\u2028.yaml");

    assertEquals(
        "a\\nb\\r\\t\\x1B[31mred\\x7F\\x85\\u202Etxt\\u200B\\u2028.yaml", FileNames.shown(name));
    assertEquals("a\\\\nb", FileNames.shown(Path.of("a\\nb")), "and no name looks like another");
  }

  @Test
  void bytesThatAreNoTextAreShownAsBytes(@TempDir Path folder) throws Exception {
    Path name = OddNames.make(folder, "Gespr\\344che\\033.yaml", "text");

    assertEquals("Gespr\\xE4che\\x1B.yaml", FileNames.shownName(name));
    assertEquals(folder + "/Gespr\\xE4che\\x1B.yaml", FileNames.shown(name));
  }

  @Test
  void aDeepPathOfBytesKeepsItsFolders(@TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("Länder"));
    Path name = OddNames.make(folder.resolve("Länder"), "\\344", "text");

    assertEquals("Länder/\\xE4", FileNames.shown(folder.relativize(name)));
  }

  @ParameterizedTest
  @CsvSource({"ж, 117", "草, 78", "a, 250", "🙂, 62"})
  void aLongNameIsShortenedToWhatFits(String letter, int times) {
    String name = letter.repeat(times) + ".yaml";
    String fitting = FileNames.fitting(name, 24);

    assertTrue(fitting.getBytes(UTF_8).length <= 255 - 24, fitting);
    assertTrue(fitting.matches("\\Q" + letter + "\\E+~[0-9a-f]{8}\\.yaml"), fitting);
    assertEquals("short.yaml", FileNames.fitting("short.yaml", 24));
  }

  @Test
  void theBytesOfANameThatIsNoTextCanBeReadAndMoved(@TempDir Path folder) throws IOException {
    Path odd = OddNames.make(folder, "\\344.yaml", "text");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(odd, files.findFirst().orElseThrow());
    }
    try (CheckedFolder checked = CheckedFolder.open(folder)) {
      Path name = checked.names().get(0);
      assertEquals("text", new String(checked.read(name, 10), UTF_8));
      checked.move(name, checked, Path.of("plain.yaml"));
    }
    assertEquals("text", Files.readString(folder.resolve("plain.yaml")));
  }
}
