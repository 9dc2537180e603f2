package org.demarche.app.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions that say what changed since the one before, and the private copies that they need. */
class SinceEditionTest {

  private static final Path FRAMEWORK = Path.of("src/test/resources/agreed-framework");

  @TempDir private Path folder;

  private Path out() {
    return folder.resolve("output/agreed-framework");
  }

  private void build(int year, String... more) throws IOException {
    build(year, Map.of(), more);
  }

  private void build(int year, Map<String, String> environment, String... more) throws IOException {
    Files.copy(
        FRAMEWORK.resolve(year + ".yaml"),
        folder.resolve("talks.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    List<String> words = Stream.concat(Stream.of("build", "talks.yaml"), Stream.of(more)).toList();
    Ran ran = Ran.in(folder, environment, words.toArray(String[]::new));
    assertEquals(Exit.DONE, ran.code(), ran.err());
  }

  private String page(String name) throws IOException {
    return Files.readString(out().resolve(name));
  }

  @Test
  void theNextEditionSaysWhatChanged() throws IOException {
    build(1996, "--format", "html");
    assertFalse(Files.exists(out().resolve("changes.html")), "a first edition has none");
    assertFalse(page("briefing.html").contains("section--since"));
    assertFalse(page("manifest.json").contains("\"since\" :"), page("manifest.json"));

    build(1998, "--format", "html");
    String briefing = page("briefing.html");
    assertTrue(briefing.contains("Since edition 1 (31\u00a0December 1996)"), briefing);
    assertTrue(briefing.contains("data-claim=\"since-ready\" data-ids=\"site-visit\""), briefing);
    assertTrue(briefing.contains("class=\"measure changed\" id=\"construction\""), briefing);
    assertTrue(briefing.contains("class=\"measure\" id=\"freeze\""), briefing);
    assertTrue(page("summary.html").contains("Since edition 1"));
    for (String name : List.of("briefing.html", "summary.html")) {
      String bottomLine = page(name).split("section--bottom-line", -1)[2];
      assertTrue(bottomLine.contains(">changed:</span> Bottom line"), name);
      assertTrue(bottomLine.contains("<div class=\"changed\">"), name);
    }
    assertTrue(page("changes.html").contains("From edition 1"), page("changes.html"));

    String manifest = page("manifest.json");
    build(1998, "--format", "html");
    assertEquals(manifest, page("manifest.json"), "made again, it tells of the same edition");
    assertTrue(Files.exists(out().resolve("editions/2")));
    assertFalse(Files.exists(out().resolve("editions/3")));
  }

  @Test
  void whatWasSaidUnderAnotherMarkingIsNotTold() throws IOException {
    Path talks = folder.resolve("talks.yaml");
    for (int year : List.of(1996, 1998)) {
      String marking = year == 1996 ? "marking: Secret" : "marking: Internal";
      Files.writeString(
          talks,
          Files.readString(FRAMEWORK.resolve(year + ".yaml")).stripTrailing() + "\n" + marking);
      Ran ran = Ran.in(folder, "build", "talks.yaml", "--kind", "summary", "--format", "html");
      assertEquals(Exit.DONE, ran.code(), ran.err());
    }
    assertFalse(page("summary.html").contains("section--since"));
    assertFalse(page("manifest.json").contains("\"since\" :"));
  }

  @Test
  void definitionsAreForTheirOwnerAlone() throws IOException {
    build(1996, "--kind", "summary");
    build(1998, "--kind", "summary");
    Path copies = out().resolve(".definitions");
    assertEquals("rwx------", rights(copies));
    try (Stream<Path> files = Files.list(copies)) {
      List<String> rights = files.map(SinceEditionTest::rights).toList();
      assertEquals(List.of("rw-------", "rw-------"), rights);
    }
    Ran packet = Ran.in(folder, "packet", "agreed-framework");
    assertEquals(Exit.DONE, packet.code(), packet.err());
    try (Stream<Path> files = Files.list(folder.resolve("output/_packets"))) {
      Path zip = files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
      try (ZipFile opened = new ZipFile(zip.toFile())) {
        assertTrue(opened.stream().noneMatch(entry -> entry.getName().contains("definition")));
      }
    }
  }

  @Test
  void whoeverChangesACopyIsFound() throws IOException {
    build(1996, "--kind", "summary", "--format", "html");
    Path copy;
    try (Stream<Path> files = Files.list(out().resolve(".definitions"))) {
      copy = files.findFirst().orElseThrow();
    }
    assertEquals(Exit.DONE, Ran.in(folder, "verify").code());
    Files.writeString(copy, "other");
    Ran verified = Ran.in(folder, "verify");
    assertEquals(Exit.ERRORS, verified.code());
    assertTrue(verified.out().contains(".definitions"), verified.out());
    build(1998, "--kind", "summary", "--format", "html");
    assertFalse(page("summary.html").contains("section--since"), "it can't be compared");
  }

  @Test
  void copiesGoWithTheEditionsAndCanBeLeftOut() throws IOException {
    for (int year : List.of(1994, 1996, 1998)) {
      build(year, Map.of("DEMARCHE_KEEP_EDITIONS", "1"), "--kind", "summary", "--format", "html");
    }
    try (Stream<Path> files = Files.list(out().resolve(".definitions"))) {
      assertEquals(
          2, files.count(), "of the edition and of the one that it tells the changes from");
    }
    build(
        1996,
        Map.of("DEMARCHE_KEEP_DEFINITIONS", "false"),
        "--kind",
        "summary",
        "--format",
        "html");
    assertFalse(Files.exists(out().resolve(".definitions")));
  }

  private static String rights(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
