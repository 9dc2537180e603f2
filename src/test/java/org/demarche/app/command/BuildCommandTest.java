package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.demarche.app.settings.Exit;
import org.demarche.render.docx.WordText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {

  private final Path folder;

  BuildCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void eachPackageGetsItsFolderAndALineAndTheRunASummary() {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    Ran ran = Ran.in(folder, "build", "talks.yaml", "--out", "out", "--kind", "briefing");
    assertEquals(Exit.DONE, ran.code(), ran.err());
    for (String name : new String[] {"briefing.pdf", "briefing.html", "manifest.json"}) {
      assertTrue(Files.exists(folder.resolve("out/talks").resolve(name)), name);
    }
    assertTrue(Files.exists(folder.resolve("talks.yaml")), "the definition stays where it is");
    assertTrue(
        Pattern.compile(
                """
                talks: edition 1, briefing\\.pdf \\(\\d+ pages?\\), briefing\\.html in out/talks
                Built 2 documents of 1 package in out in \\d+\\.\\d s
                """)
            .matcher(ran.out())
            .matches(),
        ran.out());
  }

  @Test
  void aBrokenDefinitionDoesNotKeepTheOthersFromBeingBuilt() {
    Definitions.broken(folder.resolve("in/broken.yaml"));
    Definitions.good(folder.resolve("in/talks.yaml"), "talks");
    Ran ran = html("in");
    assertEquals(Exit.ERRORS, ran.code());
    assertTrue(ran.err().contains("broken.yaml:3:1: error D104 "), "findings: " + ran.err());
    assertTrue(ran.out().contains("; 1 of 2 definitions failed: "), ran.out());
    assertTrue(Files.exists(folder.resolve("out/talks/briefing.html")));
    assertFalse(Files.exists(folder.resolve("out/talks/briefing.pdf")), "only HTML was asked for");
    assertFalse(Files.exists(folder.resolve("out/broken")));
    assertTrue(Files.exists(folder.resolve("out/index.html")), "the catalogue");
  }

  @Test
  void theDayIsTheOneAskedFor() throws IOException {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    Ran ran = html("talks.yaml", "--as-of", "2025-03-31", "--json");
    assertEquals(Exit.DONE, ran.code(), ran.err());
    JsonNode file = JsonMapper.builder().build().readTree(ran.out()).at("/files/0");
    assertEquals("published", file.at("/outcome").asText());
    assertEquals("talks", file.at("/package").asText());
    assertEquals("2025-03-31", file.at("/published/asOf").asText());
    assertEquals("briefing.html", file.at("/published/documents/0/file").asText());
    assertEquals(64, file.at("/published/documents/0/sha256").asText().length());
  }

  @Test
  void theSameAgainIsNoNewEdition() {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    assertTrue(html("talks.yaml").out().contains("talks: edition 1, "));
    assertTrue(html("talks.yaml").out().contains("talks: edition 1 (unchanged), "));
  }

  @Test
  void anotherFormIsBuiltWhereOneIsThere() throws IOException {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    assertEquals(Exit.DONE, html("talks.yaml").code());
    Ran ran =
        Ran.in(
            folder, "build", "talks.yaml", "--out", "out", "--kind", "summary", "--format", "docx");
    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertTrue(ran.out().contains("talks: edition 2, summary.docx in "), ran.out());
    WordText word = WordText.of(Files.readAllBytes(folder.resolve("out/talks/summary.docx")));
    assertTrue(word.headings().get(0).startsWith("1 "), word.headings().toString());
    assertFalse(Files.exists(folder.resolve("out/talks/summary.html")));
  }

  @Test
  void whatCannotBeMadeIsAUsageError() {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    assertUsage("format: \"rtf\" has a form other than pdf, html and docx", "--format", "rtf");
    assertUsage("kind: \"memo\" has a kind that there are no templates for", "--kind", "memo");
    assertUsage("as-of: \"today\" is not a date such as 2026-01-31", "--as-of", "today");
    assertUsage("jobs: \"0\" is not a whole number from 1 to 1024", "--jobs", "0");
    assertUsage("Unknown option: '--fromat'", "--fromat", "pdf");
  }

  @Test
  void aFolderThatCannotBeWrittenIsAFault() throws IOException {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    Files.writeString(folder.resolve("out"), "a file");
    Ran ran = html("talks.yaml");
    assertEquals(Exit.FAULT, ran.code(), ran.err());
    assertTrue(ran.err().contains("D604"), ran.err());
  }

  private void assertUsage(String message, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "build";
    args[1] = "talks.yaml";
    System.arraycopy(options, 0, args, 2, options.length);
    Ran ran = Ran.in(folder, args);
    assertEquals(Exit.USAGE, ran.code(), ran.err());
    assertTrue(ran.err().contains(message), ran.err());
  }

  /** Builds the HTML of briefings to {@code out}, which is quick. */
  private Ran html(String input, String... more) {
    String[] args = new String[more.length + 8];
    String[] start = {"build", input, "--out", "out", "--format", "html", "--kind", "briefing"};
    System.arraycopy(start, 0, args, 0, start.length);
    System.arraycopy(more, 0, args, start.length, more.length);
    return Ran.in(folder, args);
  }
}
