package org.demarche.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.analysis.TimeFact;
import org.demarche.analysis.TimeFacts;
import org.demarche.edition.Discrepancy.Kind;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.term.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

  private static final List<EditionDocument> DOCUMENTS =
      Editions.documents("one", "briefing.pdf", "briefing.html");
  private static final List<String> EXPECTED = List.of("briefing.pdf", "briefing.html");

  private final Path folder;

  ManifestTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesWhatTheGoldenFileShows() throws IOException {
    assertEquals(golden("manifest.json"), new String(ManifestJson.write(withWarning()), UTF_8));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    assertEquals(withWarning(), ManifestJson.read(ManifestJson.write(withWarning())));
  }

  @Test
  void refusesWhatIsNoManifest() {
    for (String text : List.of("", "null", "[]", "{}", "{\"format\": \"demarche-manifest/1\"}")) {
      assertThrows(IOException.class, () -> ManifestJson.read(text.getBytes(UTF_8)), text);
    }
    String badDate = json().replace("1999-03-03", "1999-02-30");
    assertThrows(IOException.class, () -> ManifestJson.read(badDate.getBytes(UTF_8)));
  }

  @Test
  void anIdThatLeadsOutOfTheFolderIsRefused() {
    String outside = json().replace("\"treaty\"", "\"../treaty\"");

    assertThrows(IOException.class, () -> ManifestJson.read(outside.getBytes(UTF_8)));
  }

  @Test
  void completeIsWhatTheDocumentsSayNotWhatTheFileSays() throws IOException {
    Manifest lacking = Editions.manifest("treaty", EXPECTED, DOCUMENTS.subList(0, 1));
    String claims =
        new String(ManifestJson.write(lacking), UTF_8)
            .replace("\"complete\": false", "\"complete\": true");

    assertTrue(claims.contains("\"complete\": true"));
    assertFalse(ManifestJson.read(claims.getBytes(UTF_8)).complete());
  }

  @Test
  void aManifestOfAVersionThatKnewNoBottomLineIsReadWithoutOne() throws IOException {
    String former = json().replaceFirst("(?m)^  \"bottomLine\".*\\n", "");

    assertFalse(former.contains("bottomLine"));
    assertEquals("", ManifestJson.read(former.getBytes(UTF_8)).bottomLine());
  }

  @Test
  void aWholeFolderHasNoDiscrepancy() throws IOException {
    write();

    assertEquals(List.of(), new ManifestVerifier().verify(folder));
  }

  @Test
  void everyDiscrepancyIsTold() throws IOException {
    write();
    Files.delete(folder.resolve("briefing.pdf"));
    Files.writeString(folder.resolve("briefing.html"), "ONE briefing.html");
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertEquals(
        List.of(
            new Discrepancy(Kind.MISSING, "briefing.pdf", "is not there"),
            new Discrepancy(
                Kind.CHANGED, "briefing.html", "has other bytes than those that were made"),
            new Discrepancy(Kind.EXTRA, "notes.txt", "is not in the manifest")),
        new ManifestVerifier().verify(folder));
  }

  @Test
  void anyByteOfTheManifestThatChangesIsTold() throws IOException {
    write();
    Path manifest = folder.resolve(Manifest.FILE_NAME);
    byte[] json = Files.readAllBytes(manifest);
    for (int i = 0; i < json.length; i++) {
      json[i] ^= 1;
      assertFalse(ManifestDigest.holds(json), "byte " + i);
      json[i] ^= 1;
    }
    Files.writeString(manifest, json().replace("\"title\": \"", "\"title\": \"Not "));
    assertEquals(
        List.of(
            new Discrepancy(
                Kind.CHANGED, "manifest.json", "has other bytes than those that were written")),
        new ManifestVerifier().verify(folder));
  }

  @Test
  void aManifestOfAVersionThatKnewNoDigestIsTakenAsItIs() throws IOException {
    write();
    String former = json().replaceFirst(",\n  \"sha256\": \"[0-9a-f]{64}\"\n}\n$", "\n}\n");
    Files.writeString(folder.resolve(Manifest.FILE_NAME), former);

    assertFalse(former.contains("\n  \"sha256\""));
    assertEquals(List.of(), new ManifestVerifier().verify(folder));
  }

  @Test
  void anotherSizeIsToldInBytes() throws IOException {
    write();
    Files.writeString(folder.resolve("briefing.html"), "longer than it was before");

    assertEquals(
        "has 25 bytes instead of 17", new ManifestVerifier().verify(folder).get(0).detail());
  }

  @Test
  void aFolderWithoutManifestIsTold() {
    assertEquals(
        List.of(Kind.NO_MANIFEST),
        new ManifestVerifier().verify(folder).stream().map(Discrepancy::kind).toList());
  }

  private void write() throws IOException {
    for (EditionDocument made : DOCUMENTS) {
      Files.write(folder.resolve(made.fileName()), made.document().content());
    }
    Files.writeString(folder.resolve(Manifest.FILE_NAME), json());
  }

  private static String json() {
    return new String(ManifestJson.write(Editions.manifest("treaty", EXPECTED, DOCUMENTS)), UTF_8);
  }

  private static Manifest withWarning() {
    SourceLocation place = new SourceLocation("/somewhere/treaty.yaml", 12, 5, 3);
    Finding warning =
        new Finding(
            "D399",
            Severity.WARNING,
            place,
            "/measures/0",
            "A doubt about “x”",
            "",
            "",
            "Mend it.");
    return new Manifest(
        Manifest.FORMAT,
        "treaty",
        "A Treaty: “1998”",
        LocalDate.of(1999, 3, 3),
        "Confidential",
        "The treaty holds.",
        "en",
        3,
        LocalDate.of(1999, 3, 4),
        Manifest.Input.of("treaty.yaml", "id: treaty\n".getBytes(UTF_8)),
        "9.9",
        new Basis("0a", "0b", "0c"),
        new TimeFacts(
            null,
            LocalDate.of(1999, 5, 1),
            List.of(new TimeFact("due", "visit", "Visit", "1999-04"))),
        EXPECTED,
        DOCUMENTS.stream().map(Manifest.Document::of).toList(),
        List.of(),
        Manifest.Findings.of(List.of(warning)),
        null);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ManifestTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
