package org.demarche.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.edition.Basis;
import org.demarche.files.Sha256;
import org.demarche.render.DocumentKind;
import org.demarche.render.TypesetDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputHasherTest {

  private static final BuildSettings SETTINGS = BuildSettings.of(Path.of("anywhere"));

  private final Path folder;

  InputHasherTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void files() throws IOException {
    write("templates/briefing/document.ftl", "<html>");
    write("templates/fonts/house.ttf", "font");
    write("system/one.ttf", "one");
  }

  @Test
  void eachKindOfChangeIsToldFromTheOthers() throws IOException {
    Basis before = read(SETTINGS);

    write("templates/briefing/document.ftl", "<html lang='en'>");
    Basis template = read(SETTINGS);
    assertNotEquals(before.templates(), template.templates());
    assertEquals(before.assets(), template.assets());
    assertEquals(before.settings(), template.settings());

    write("templates/fonts/house.ttf", "other");
    Basis font = read(SETTINGS);
    assertEquals(template.templates(), font.templates());
    assertNotEquals(template.assets(), font.assets());

    write("system/two.ttf", "two");
    assertEquals(font, read(SETTINGS), "a font that no edition is set in");

    BuildSettings strict = SETTINGS.withStrict(true);
    assertNotEquals(before.settings(), read(strict).settings());
    BuildSettings kinds = SETTINGS.withKinds(List.of(DocumentKind.SUMMARY));
    assertNotEquals(before.settings(), read(kinds).settings());
  }

  @Test
  void nothingChangedGivesTheSame() throws IOException {
    Basis before = read(SETTINGS);
    write("templates/briefing/.document.ftl.swp", "an editor's");
    write("templates/briefing/document.ftl~", "an editor's");

    assertEquals(before, read(SETTINGS.withReuse(true).withTimeLimit(java.time.Duration.ZERO)));
  }

  @Test
  void aFileThatChangesWhileTheReaderLivesIsSeen() throws IOException {
    InputHasher reader = reader();
    Basis before = reader.of(SETTINGS);
    assertEquals(before, reader.of(SETTINGS));
    write("templates/briefing/document.ftl", "<html lang='fr'>");

    assertNotEquals(before, reader.of(SETTINGS));
  }

  @Test
  void aFontOfTheSystemCountsByItsNameAndBytes() throws IOException {
    TypesetDocument.Font one =
        new TypesetDocument.Font("One", "one.ttf", Sha256.of("one".getBytes(UTF_8)));
    assertTrue(reader().has(one));

    write("system/other/two.ttf", "two");
    assertTrue(reader().has(one));

    write("system/one.ttf", "newer");
    assertFalse(reader().has(one));

    Files.delete(folder.resolve("system/one.ttf"));
    assertFalse(reader().has(one));
  }

  private Basis read(BuildSettings settings) throws IOException {
    return reader().of(settings);
  }

  private InputHasher reader() {
    return new InputHasher(
        List.of(folder.resolve("templates"), folder.resolve("none")),
        List.of(folder.resolve("system")));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
