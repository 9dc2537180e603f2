package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.demarche.app.command.Definitions;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.demarche.edition.EditionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A night with a template that somebody broke at midnight. */
@Timeout(200)
class NightFaultsTest {

  private static final String GOOD =
      """
      <html lang="en"><head><title>${package.title}</title></head>
      <body><h1>${package.title}</h1></body></html>
      """;

  @Test
  void everyEditionStaysAndItIsTold(@TempDir Path folder) throws IOException {
    Path template = Definitions.write(folder.resolve("house/note/document.ftl"), GOOD);
    Definitions.good(folder.resolve("in/accepted/north.yaml"), "north");
    Definitions.good(folder.resolve("in/accepted/south.yaml"), "south");
    assertEquals(Exit.DONE, night(folder).code());

    Files.writeString(template, GOOD.replace("${package.title}</h1>", "${package.nothing}</h1>"));
    Ran broken = night(folder);
    assertEquals(Exit.FAULT, broken.code(), broken.out() + broken.err());
    assertTrue(broken.err().contains("D406"), broken.err());
    assertEdition(folder, "north", 1);
    assertEdition(folder, "south", 1);

    Files.writeString(template, GOOD.replace("<h1>", "<h1>Mended: "));
    assertEquals(Exit.DONE, night(folder).code());
    assertEdition(folder, "north", 2);
    assertEdition(folder, "south", 2);
    assertFalse(Files.exists(folder.resolve("in/rejected")));
  }

  @Test
  void reportsHaveTheRightsOfDocuments(@TempDir Path folder) throws IOException {
    Definitions.write(folder.resolve("house/note/document.ftl"), GOOD);
    Definitions.good(folder.resolve("in/accepted/north.yaml"), "north");
    assertEquals(Exit.DONE, night(folder).code());
    Path reports = folder.resolve("out/_nightly");
    assertEquals("rwxr-x---", rights(reports));
    assertEquals("rw-r-----", rights(reports.resolve("latest.txt")));
    assertEquals("rw-r-----", rights(reports.resolve("latest.html")));
    assertEquals("rw-------", rights(reports.resolve(".lock")));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Ran night(Path folder) {
    return Ran.in(
        folder,
        "nightly",
        "--once",
        "--in",
        "in",
        "--out",
        "out",
        "--templates",
        "house",
        "--kind",
        "note",
        "--format",
        "html",
        "--jobs",
        "1");
  }

  private static void assertEdition(Path folder, String id, int number) {
    var edition = new EditionStore(folder.resolve("out")).readable(id).orElseThrow();
    assertEquals(number, edition.number(), id);
    assertTrue(edition.isWhole(), id);
  }
}
