package org.demarche.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.edition.EditionPublisher;
import org.demarche.files.OutputMode;
import org.demarche.render.DocumentKind;
import org.demarche.render.Subject;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.html.Subjects;
import org.demarche.render.pdf.PdfTypesetter;
import org.demarche.render.pdf.font.FontLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The summary has exactly one page, whatever the package, and says what it left out. */
class SummaryFitsTest {

  private static final Stages STAGES =
      new Stages(
          FakeStages::read,
          definition -> List.of(),
          new HtmlRenderer(List.of(Path.of("templates"))),
          new PdfTypesetter(FontLibrary.standard(Path.of("target", "fonts"), List.of()), List.of()),
          new EditionPublisher(EditionPublisher.DEFAULT_KEPT, OutputMode.DEFAULT),
          new InputHasher(List.of(Path.of("templates")), List.of()));

  static Stream<Path> packages() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src", "test", "resources", "packages"))) {
      List<Path> definitions =
          folders.sorted().map(folder -> folder.resolve("definition.yaml")).toList();
      return Stream.concat(Stream.of(Subjects.REPORT, Subjects.FRAMEWORK), definitions.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aRealPackage(Path file) {
    assertOnePage(Subjects.of(file));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void talkingPointsOfARealPackageHaveTwoPagesAtMost(Path file) {
    PageFitter print = PageFitter.fitting(DocumentKind.LINES, Subjects.of(file), STAGES);

    assertEquals(List.of(), print.findings());
    assertTrue(print.pdf().pages() <= 2, () -> print.pdf().pages() + " pages");
  }

  @Test
  void aPackageOfManyMeasuresWithLongTitlesAndALongSummary() {
    String measures =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    "  - {id: m%d, title: \"%s %d\", by: [%s]}"
                        .formatted(
                            i,
                            "A measure with a long title that needs two lines ".repeat(2),
                            i,
                            i % 2 == 0 ? "us" : "them"))
            .collect(Collectors.joining("\n"));
    String paragraph = "This sentence is repeated until the paragraph is long. ".repeat(60);
    PageFitter print =
        assertOnePage(
            Subjects.of(
                "long.yaml",
                """
                schema: demarche/1
                id: long
                title: A package that is too long for any page
                edition: 2026-01-01
                summary: |
                  %s

                  %s
                parties:
                  - {id: us, title: Us, roles: [proposer]}
                  - {id: them, title: Them, roles: [counterpart]}
                measures:
                %s
                """
                    .formatted(paragraph, paragraph, measures)));

    assertTrue(print.markup().xhtml().contains("Left out of this page:"));
    assertTrue(print.markup().xhtml().contains("the rest of the bottom line"));
  }

  private static PageFitter assertOnePage(Subject subject) {
    PageFitter print = PageFitter.fitting(DocumentKind.SUMMARY, subject, STAGES);

    assertEquals(List.of(), print.findings());
    assertEquals(1, print.pdf().pages());
    return print;
  }
}
