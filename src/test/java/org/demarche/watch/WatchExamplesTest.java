package org.demarche.watch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.PackageIdReader;
import org.demarche.edition.EditionPublisher;
import org.demarche.edition.Manifest;
import org.demarche.edition.ManifestJson;
import org.demarche.edition.ManifestVerifier;
import org.demarche.files.OutputMode;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.InputHasher;
import org.demarche.pipeline.Stages;
import org.demarche.render.DocumentKind;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.pdf.PdfTypesetter;
import org.demarche.render.pdf.font.FontLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Both examples and a broken file, through the whole of Demarche. */
@Timeout(300)
class WatchExamplesTest {

  private static final Path EXAMPLES = Path.of("input");
  private static final Path TEMPLATES = Path.of("templates");

  private final Path folder;
  private final Path in;
  private final EditionBuilder builder = new EditionBuilder(stages(), "9.9");
  private final BuildSettings settings;
  private final Told told = new Told();

  WatchExamplesTest(@TempDir Path folder) {
    this.folder = folder;
    this.in = folder.resolve("input");
    this.settings =
        BuildSettings.of(folder.resolve("output"))
            .withKinds(
                List.of(
                    DocumentKind.BRIEFING,
                    new DocumentKind("summary"),
                    new DocumentKind("matrix"),
                    DocumentKind.LINES));
  }

  @Test
  void eachEndsWhereItBelongsAndIsTheSameWhenBuiltAgain() throws IOException {
    Files.createDirectories(in);
    copy("us-dprk-1998.yaml");
    copy("agreed-framework-1994.json");
    String broken =
        Files.readString(EXAMPLES.resolve("us-dprk-1998.yaml"))
            .replaceFirst("\nid: us-dprk-1998", "\nid: broken-1998")
            .replaceFirst("\ntitle: ", "\ntitel: ");
    Files.writeString(in.resolve("broken.yaml"), broken);

    try (Watch watch = watch()) {
      await().atMost(Duration.ofMinutes(4)).until(() -> told.count() == 3);
      assertTrue(watch.context().isStarted());
    }

    assertEquals(
        List.of(
            "accepted/agreed-framework-1994.json",
            "accepted/us-dprk-1998.yaml",
            "rejected/broken.yaml",
            "rejected/broken.yaml.report.html",
            "rejected/broken.yaml.report.txt"),
        files());
    assertFalse(Files.exists(folder.resolve("output/broken-1998")));
    assertTheReportSaysWhatCheckSays();
    assertWholeAndReproducible("us-dprk-1998", "us-dprk-1998.yaml");
    assertWholeAndReproducible("agreed-framework-1994", "agreed-framework-1994.json");
  }

  private void assertTheReportSaysWhatCheckSays() throws IOException {
    BuildResult check =
        builder.check(in.resolve("rejected/broken.yaml"), false, Duration.ofMinutes(1));
    String report = Files.readString(in.resolve("rejected/broken.yaml.report.txt"));

    assertTrue(report.contains("titel"), report);
    for (var finding : check.findings()) {
      assertTrue(report.contains(finding.code() + " " + finding.message()), finding::toString);
    }
  }

  /** The examples lie in another folder under the same name: nothing of that may show. */
  private void assertWholeAndReproducible(String id, String file) throws IOException {
    Path current = folder.resolve("output").resolve(id).resolve("current");
    Manifest manifest = ManifestJson.read(Files.readAllBytes(current.resolve(Manifest.FILE_NAME)));
    assertEquals(List.of(), new ManifestVerifier().verify(current));
    assertEquals(8, manifest.documents().size());
    assertEquals(0, manifest.findings().errors());

    BuildResult again = builder.build(EXAMPLES.resolve(file), settings);
    assertFalse(again.published().orElseThrow().isNew(), "another edition of " + file);
  }

  private Watch watch() throws IOException {
    WatchSettings quick = Drop.STANDARD.withSettle(Duration.ofMillis(100)).withThreads(2);
    WatchSteps steps =
        new WatchSteps(
            () -> {}, new PackageIdReader()::read, builder, builder, settings, told, edition -> {});
    return Watch.start(in, steps, quick);
  }

  private static Stages stages() {
    return new Stages(
        new DefinitionReader()::read,
        Checks::run,
        new HtmlRenderer(List.of(TEMPLATES)),
        new PdfTypesetter(FontLibrary.standard(Path.of("target", "fonts"), List.of()), List.of()),
        new EditionPublisher(EditionPublisher.DEFAULT_KEPT, OutputMode.DEFAULT),
        new InputHasher(List.of(TEMPLATES), List.of()));
  }

  private void copy(String name) throws IOException {
    Files.copy(EXAMPLES.resolve(name), in.resolve(name));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> tree = Files.walk(in)) {
      return tree.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".watch.lock"))
          .map(file -> in.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
