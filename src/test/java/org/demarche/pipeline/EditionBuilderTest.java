package org.demarche.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.demarche.edition.Manifest;
import org.demarche.edition.ManifestVerifier;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.model.term.Severity;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.Medium;
import org.demarche.render.TypesetDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionBuilderTest {

  private final Path folder;
  private BuildSettings settings;

  EditionBuilderTest(@TempDir Path folder) {
    this.folder = folder;
    this.settings = BuildSettings.of(folder.resolve("output"));
  }

  @Test
  void aGoodDefinitionBecomesAnEdition() throws IOException {
    BuildResult result = build(FakeStages.all(), "treaty\nA Treaty\n");

    assertEquals(Outcome.PUBLISHED, result.outcome());
    assertEquals("treaty", result.packageId());
    Path edition = folder.resolve("output/treaty");
    assertEquals("<p>briefing A Treaty 1999-03-03</p>\n", read(edition, "briefing.html"));
    assertEquals("%PDF <p>briefing A Treaty 1999-03-03</p>\n", read(edition, "briefing.pdf"));
    assertEquals(List.of(), new ManifestVerifier().verify(edition.resolve("current")));
  }

  @Test
  void theManifestSaysWhatWasMade() throws IOException {
    Manifest manifest =
        build(FakeStages.all(), "treaty\nA Treaty\nwarning\n").edition().orElseThrow().manifest();

    assertEquals(List.of("briefing.pdf", "briefing.html"), manifest.expected());
    assertTrue(manifest.complete());
    assertEquals("paper.yaml", manifest.input().file());
    assertEquals(2, manifest.documents().get(0).pages());
    assertEquals(0, manifest.documents().get(1).pages());
    assertEquals(1, manifest.findings().warnings());
    assertEquals("9.9", manifest.version());
  }

  @Test
  void onlyWhatIsAskedForIsMade() throws IOException {
    settings =
        settings
            .withKinds(List.of(new DocumentKind("matrix"), DocumentKind.BRIEFING))
            .withMedia(Set.of(Medium.HTML))
            .withAsOf(LocalDate.of(2001, 1, 2));

    BuildResult result = build(FakeStages.all(), "treaty\nA Treaty\n");

    Manifest manifest = result.edition().orElseThrow().manifest();
    assertEquals(List.of("matrix.html", "briefing.html"), manifest.expected());
    assertEquals(LocalDate.of(2001, 1, 2), manifest.asOf());
    assertEquals(
        "<p>matrix A Treaty 2001-01-02</p>\n",
        read(folder.resolve("output/treaty"), "matrix.html"));
  }

  @Test
  void theSameDefinitionAgainIsTheSameEdition() throws IOException {
    build(FakeStages.all(), "treaty\nA Treaty\n");
    BuildResult again = build(FakeStages.all(), "treaty\nA Treaty\n");
    BuildResult changed = build(FakeStages.all(), "treaty\nAnother Treaty\n");

    assertFalse(again.published().orElseThrow().isNew());
    assertEquals(1, again.edition().orElseThrow().number());
    assertEquals(2, changed.edition().orElseThrow().number());
  }

  @Test
  void readingAndCheckingReportInOnePass() throws IOException {
    Stages.Checker checker =
        definition ->
            List.of(FakeStages.ERROR.at(definition, "/title", "The title is dull", "", ""));
    BuildResult result =
        build(FakeStages.withChecker(checker), "treaty\nA Treaty\nerror\nwarning\n");

    assertEquals(Outcome.REJECTED, result.outcome());
    assertEquals(
        Set.of("There is a fault", "There is a doubt", "The title is dull"),
        Set.copyOf(result.findings().stream().map(Finding::message).toList()));
    assertEquals("error", result.source().line(3));
    assertFalse(Files.exists(folder.resolve("output")));
  }

  @Test
  void warningsAreErrorsWhenStrict() throws IOException {
    settings = settings.withStrict(true);

    BuildResult result = build(FakeStages.all(), "treaty\nA Treaty\nwarning\n");

    assertEquals(Outcome.REJECTED, result.outcome());
    assertEquals(Severity.ERROR, result.findings().get(0).severity());
  }

  @Test
  void warningsGoIntoTheDocuments() throws IOException {
    BuildResult result =
        build(
            FakeStages.withRenderer(
                (kind, medium, subject, detail) ->
                    new Markup(subject.warnings().get(0).message(), List.of())),
            "treaty\nA Treaty\nwarning\n");

    assertTrue(result.isGood());
    assertEquals("There is a doubt", read(folder.resolve("output/treaty"), "briefing.html"));
  }

  @Test
  void aFaultOfTheTypesetterKeepsTheOldEdition() throws IOException {
    build(FakeStages.all(), "treaty\nA Treaty\n");
    Finding noFont = FakeStages.ERROR.at(SourceLocation.of("paper.yaml"), "", "No font", "", "");
    BuildResult result =
        build(
            FakeStages.withTypesetter(
                (markup, subject) -> new TypesetDocument(new byte[0], 0, List.of(noFont))),
            "treaty\nNew\n");

    assertEquals(Outcome.REJECTED, result.outcome());
    assertEquals(List.of(noFont), result.findings());
    assertEquals(
        "<p>briefing A Treaty 1999-03-03</p>\n",
        read(folder.resolve("output/treaty"), "briefing.html"));
  }

  @Test
  void aDocumentThatNobodyMadeIsAnErrorAndNoGap() throws IOException {
    BuildResult result =
        build(
            FakeStages.withTypesetter(
                (markup, subject) -> new TypesetDocument(new byte[0], 0, List.of())),
            "treaty\nA Treaty\n");

    assertEquals(Outcome.REJECTED, result.outcome());
    assertEquals(
        List.of("briefing.pdf was asked for and not made"),
        result.findings().stream().map(Finding::message).toList());
    assertTrue(result.has("D606"));
    assertFalse(Files.exists(folder.resolve("output/treaty/briefing.html")));
  }

  @Test
  void aStageThatThrowsIsAFinding() throws IOException {
    for (Throwable fault : List.of(new IllegalStateException("x"), new StackOverflowError("x"))) {
      BuildResult result =
          build(
              FakeStages.withRenderer(
                  (kind, medium, subject, detail) -> {
                    throw FakeFaults.sneaky(fault);
                  }),
              "treaty\nA Treaty\n");

      assertEquals(Outcome.FAULT, result.outcome());
      assertEquals(fault.getClass().getSimpleName() + ": x", result.findings().get(0).found());
    }
  }

  @Test
  void aReaderThatThrowsIsAFinding() throws IOException {
    BuildResult result =
        build(
            FakeStages.withReader(
                (name, bytes) -> {
                  throw new IllegalStateException("x");
                }),
            "treaty\nA Treaty\n");

    assertTrue(result.has("D608"));
  }

  @Test
  void aStageThatHangsIsGivenUp() throws IOException {
    settings = settings.withTimeLimit(Duration.ofMillis(50));
    CountDownLatch never = new CountDownLatch(1);
    BuildResult result =
        build(
            FakeStages.withRenderer(
                (kind, medium, subject, detail) -> {
                  FakeFaults.await(never);
                  return new Markup("", List.of());
                }),
            "treaty\nA Treaty\n");

    assertEquals(Outcome.FAULT, result.outcome());
    assertTrue(result.has("D605"));
  }

  @Test
  void readingThatHangsIsGivenUpByCheckAndBuild() throws IOException {
    settings = settings.withTimeLimit(Duration.ofMillis(50));
    CountDownLatch never = new CountDownLatch(1);
    Stages stages =
        FakeStages.withReader(
            (name, bytes) -> {
              FakeFaults.await(never);
              throw new IllegalStateException("not reached");
            });

    BuildResult built = build(stages, "treaty\nA Treaty\n");
    BuildResult checked = builder(stages).check(built.input(), false, settings.timeLimit());

    for (BuildResult result : List.of(built, checked)) {
      assertEquals(Outcome.FAULT, result.outcome());
      assertTrue(result.has("D605"));
    }
  }

  @Test
  void aFileThatIsNotThereIsAFinding() {
    BuildResult result = builder(FakeStages.all()).build(folder.resolve("no.yaml"), settings);

    assertEquals(Outcome.FAULT, result.outcome());
    assertTrue(result.has("D602"));
  }

  @Test
  void aFolderIsNotAFile() {
    BuildResult result = builder(FakeStages.all()).build(folder, settings);

    assertEquals(Outcome.FAULT, result.outcome());
    assertTrue(result.has("D601"));
  }

  @Test
  void anOutputThatCannotBeWrittenIsAFinding() throws IOException {
    Files.writeString(folder.resolve("output"), "a file where the folder should be");

    BuildResult result = build(FakeStages.all(), "treaty\nA Treaty\n");

    assertEquals(Outcome.FAULT, result.outcome());
    assertTrue(result.has("D604"));
  }

  @Test
  void checkingMakesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("paper.yaml"), "treaty\nA Treaty\nwarning\n");

    BuildResult lenient = builder(FakeStages.all()).check(file, false, settings.timeLimit());
    BuildResult strict = builder(FakeStages.all()).check(file, true, settings.timeLimit());

    assertEquals(Outcome.CHECKED, lenient.outcome());
    assertEquals(Outcome.REJECTED, strict.outcome());
    assertFalse(Files.exists(folder.resolve("output")));
  }

  @Test
  void anEditionThatIsDatedBeforeTheCurrentOneIsAWarningThatIsNotInItsManifest()
      throws IOException {
    build(FakeStages.dated(LocalDate.of(1998, 12, 1)), "treaty\nLater");
    BuildResult result = build(FakeStages.dated(LocalDate.of(1998, 11, 20)), "treaty\nEarlier");

    assertEquals(Outcome.PUBLISHED, result.outcome());
    assertEquals(List.of("D624"), result.findings().stream().map(Finding::code).toList());
    assertEquals(0, result.edition().orElseThrow().manifest().findings().warnings());
    assertEquals(
        List.of(),
        build(FakeStages.dated(LocalDate.of(1998, 11, 20)), "treaty\nSame date").findings());
  }

  @Test
  void aStrictBuildRefusesADateThatGoesBackwards() throws IOException {
    build(FakeStages.dated(LocalDate.of(1998, 12, 1)), "treaty\nLater");
    settings = settings.withStrict(true);
    BuildResult result = build(FakeStages.dated(LocalDate.of(1998, 11, 20)), "treaty\nEarlier");

    assertEquals(Outcome.REJECTED, result.outcome());
    assertTrue(read(folder.resolve("output/treaty"), "briefing.html").contains("Later"));
  }

  @Test
  void whatTheMachineFailedInIsNotTheDefinitionsFault() throws IOException {
    for (IOException fault :
        List.of(
            new IOException("No space left on device"),
            new NoSuchFileException("/tmp/demarche-work/x.tmp"),
            new FileNotFoundException("/tmp/x (No such file or directory)"))) {
      BuildResult result =
          build(
              FakeStages.withRenderer(
                  (kind, medium, subject, detail) -> {
                    throw new IllegalStateException("no page", fault);
                  }),
              "treaty\nA Treaty");
      assertEquals(Outcome.FAULT, result.outcome());
      assertEquals(List.of("D621"), result.findings().stream().map(Finding::code).toList());
    }
  }

  private BuildResult build(Stages stages, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("paper.yaml"), text);
    return builder(stages).build(file, settings);
  }

  private static EditionBuilder builder(Stages stages) {
    return new EditionBuilder(stages, "9.9");
  }

  private static String read(Path edition, String file) throws IOException {
    return Files.readString(edition.resolve(file));
  }
}
