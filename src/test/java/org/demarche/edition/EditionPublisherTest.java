package org.demarche.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.demarche.edition.Publication.Published;
import org.demarche.edition.Publication.Refused;
import org.demarche.files.OutputMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionPublisherTest {

  private final Path out;

  EditionPublisherTest(@TempDir Path out) {
    this.out = out;
  }

  private final EditionPublisher publisher = new EditionPublisher(3, OutputMode.DEFAULT);
  private final ManifestVerifier verifier = new ManifestVerifier();

  @Test
  void theFolderShowsTheDocumentsAndTheManifest() throws IOException {
    publish("one", "briefing.pdf", "briefing.html");

    assertEquals(
        List.of("briefing.html", "briefing.pdf", "current", "editions", "manifest.json"),
        names(out.resolve("treaty")));
    assertEquals("one briefing.pdf", shown("briefing.pdf"));
    assertTrue(Files.isRegularFile(out.resolve("treaty/briefing.pdf")));
  }

  @ParameterizedTest
  @CsvSource({
    "0600, rw-------, rwx------",
    "0640, rw-r-----, rwxr-x---",
    "644, rw-r--r--, rwxr-xr-x"
  })
  void documentsHaveTheRightsOfTheSetting(String mode, String file, String folder)
      throws IOException {
    EditionPublisher ours = new EditionPublisher(3, OutputMode.parse(mode));
    publish(ours, "one", "briefing.pdf");

    assertEquals(file, rights("treaty/editions/1/briefing.pdf"));
    assertEquals(file, rights("treaty/editions/1/manifest.json"));
    assertEquals(folder, rights("treaty/editions/1"));
    assertEquals(folder, rights("treaty/editions"));
    assertEquals(folder, rights("treaty"));
    assertEquals("rw-------", rights("treaty/.lock"));
  }

  private String rights(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve(path)));
  }

  @Test
  void aNewEditionReplacesTheOldOneWhichIsKept() throws IOException {
    publish("one", "briefing.pdf", "summary.pdf");
    Published second = publish("two", "briefing.pdf", "matrix.pdf");

    assertEquals(2, second.edition().number());
    assertEquals("two briefing.pdf", shown("briefing.pdf"));
    assertEquals("two matrix.pdf", shown("matrix.pdf"));
    assertFalse(Files.exists(out.resolve("treaty/summary.pdf")));
    assertEquals("one summary.pdf", Files.readString(out.resolve("treaty/editions/1/summary.pdf")));
  }

  @Test
  void onlySoManyEditionsAreKept() throws IOException {
    for (int i = 1; i <= 5; i++) {
      publish("edition " + i, "briefing.pdf");
    }

    assertEquals(List.of("3", "4", "5"), names(out.resolve("treaty/editions")));
  }

  @Test
  void theVerySameEditionIsNotDoubled() throws IOException {
    publish("one", "briefing.pdf");
    Published again = publish("one", "briefing.pdf");

    assertFalse(again.isNew());
    assertEquals(1, again.edition().number());
  }

  @Test
  void theSameDocumentsOfAnotherDefinitionAreNoNewEdition() throws IOException {
    publish("one", "briefing.pdf");
    Path manifest = out.resolve("treaty/editions/1/manifest.json");
    FileTime published = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(manifest, published);
    Manifest before = ManifestJson.read(Files.readAllBytes(manifest));
    Manifest now =
        new Manifest(
            before.format(),
            before.packageId(),
            before.title(),
            before.edition(),
            before.marking(),
            before.bottomLine(),
            before.language(),
            before.decisions(),
            before.asOf(),
            Manifest.Input.of("treaty.yaml", "# a comment".getBytes(UTF_8)),
            before.version(),
            new Basis("other", "other", "other"),
            before.facts(),
            before.expected(),
            before.documents(),
            before.data(),
            before.findings(),
            null);

    Manifest.Former itself =
        new Manifest.Former(1, before.edition(), before.asOf(), before.input(), 1, List.of("Sea"));

    Published again =
        (Published)
            publisher.publish(
                out, now.withSince(itself), List.of(), List.of(), new byte[0], current -> false);

    assertFalse(again.isNew());
    assertEquals(1, again.edition().number());
    assertEquals(List.of("1"), names(out.resolve("treaty/editions")));
    assertEquals(now, ManifestJson.read(Files.readAllBytes(manifest)));
    assertEquals(published, Files.getLastModifiedTime(manifest));
  }

  @Test
  void anEditionThatWasDamagedIsMadeAgain() throws IOException {
    publish("one", "briefing.pdf");
    Files.writeString(out.resolve("treaty/editions/1/briefing.pdf"), "scribbled");

    Published again = publish("one", "briefing.pdf");

    assertEquals(2, again.edition().number());
    assertEquals("one briefing.pdf", shown("briefing.pdf"));
  }

  @Test
  void aStopBeforeTheSwitchIsMadeGoodByTheNextRun() throws IOException {
    publish("one", "briefing.pdf");
    publish("two", "briefing.pdf");
    Path current = out.resolve("treaty/current");
    Files.delete(current);
    Files.createSymbolicLink(current, Path.of("editions/1"));
    Files.createDirectories(out.resolve("treaty/editions/.new-left/behind"));

    Published again = publish("two", "briefing.pdf");

    assertEquals(2, again.edition().number());
    assertEquals("two briefing.pdf", shown("briefing.pdf"));
    assertEquals(List.of("1", "2"), names(out.resolve("treaty/editions")));
  }

  @Test
  void aWriteThatFailsHalfwayLeavesTheOldEditionWhole() throws IOException {
    publish("one", "briefing.pdf");
    String tooLong = "x".repeat(300) + ".pdf";

    assertThrows(IOException.class, () -> publish("two", "briefing.pdf", tooLong));

    assertEquals("one briefing.pdf", shown("briefing.pdf"));
    assertEquals(List.of(), verifier.verify(out.resolve("treaty/current")));
    publish("three", "briefing.pdf");
    assertEquals(List.of("1", "2"), names(out.resolve("treaty/editions")));
  }

  @Test
  void aSwitchThatFailsLeavesTheOldEditionWhole() throws IOException {
    publish("one", "briefing.pdf");
    Files.createDirectories(out.resolve("treaty/matrix.pdf/in the way"));

    assertThrows(IOException.class, () -> publish("two", "briefing.pdf", "matrix.pdf"));

    assertEquals("one briefing.pdf", shown("briefing.pdf"));
    assertEquals(List.of(), verifier.verify(out.resolve("treaty/current")));
  }

  @Test
  void anEditionWithoutAnExpectedDocumentIsRefused() throws IOException {
    publish("one", "briefing.pdf");
    Manifest manifest =
        Editions.manifest(
            "treaty",
            List.of("briefing.pdf", "matrix.pdf"),
            Editions.documents("two", "briefing.pdf"));

    Publication publication =
        publisher.publish(
            out,
            manifest,
            Editions.documents("two", "briefing.pdf"),
            List.of(),
            new byte[0],
            current -> false);

    Refused refused = assertInstanceOf(Refused.class, publication);
    assertEquals(
        List.of("matrix.pdf"), refused.discrepancies().stream().map(Discrepancy::file).toList());
    assertEquals("one briefing.pdf", shown("briefing.pdf"));
    assertEquals(List.of("1"), names(out.resolve("treaty/editions")));
  }

  @Test
  void readersSeeTheOldEditionOrTheNewOneAndNeverNone() throws Exception {
    publish("0", "briefing.pdf", "briefing.html");
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> reader =
        CompletableFuture.supplyAsync(
            () -> {
              int reads = 0;
              while (!done.get()) {
                readOneEdition();
                reads++;
              }
              return reads;
            });

    EditionPublisher keeper = new EditionPublisher(100, OutputMode.DEFAULT);
    for (int i = 1; i <= 60; i++) {
      publish(keeper, Integer.toString(i), "briefing.pdf", "briefing.html");
    }
    done.set(true);

    assertTrue(reader.get() > 0);
    assertEquals("60 briefing.pdf", shown("briefing.pdf"));
  }

  /** As a reader does that wants one edition: the folder once, then its files. */
  private void readOneEdition() {
    try {
      assertFalse(shown("briefing.pdf").isEmpty());
      Path edition = out.resolve("treaty/current").toRealPath();
      String pdf = Files.readString(edition.resolve("briefing.pdf"));
      String html = Files.readString(edition.resolve("briefing.html"));
      assertEquals(pdf.replace("pdf", ""), html.replace("html", ""));
      ManifestJson.read(Files.readAllBytes(edition.resolve(Manifest.FILE_NAME)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void writersOfOnePackageTakeTurns() throws Exception {
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String content = Integer.toString(i);
      writers.add(CompletableFuture.runAsync(() -> publishUnchecked(content)));
    }
    CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get();

    assertEquals(List.of("6", "7", "8"), names(out.resolve("treaty/editions")));
    assertEquals(List.of(), verifier.verify(out.resolve("treaty/current")));
  }

  private void publishUnchecked(String content) {
    try {
      publish(content, "briefing.pdf");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Published publish(String content, String... files) throws IOException {
    return publish(publisher, content, files);
  }

  private Published publish(EditionPublisher publisher, String content, String... files)
      throws IOException {
    List<EditionDocument> documents = Editions.documents(content, files);
    Manifest manifest = Editions.manifest("treaty", List.of(files), documents);
    return assertInstanceOf(
        Published.class,
        publisher.publish(out, manifest, documents, List.of(), new byte[0], current -> false));
  }

  private String shown(String file) throws IOException {
    return new String(Files.readAllBytes(out.resolve("treaty").resolve(file)), UTF_8);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}
