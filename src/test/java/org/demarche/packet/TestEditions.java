package org.demarche.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionFormat;
import org.demarche.definition.DefinitionReader;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionPublisher;
import org.demarche.edition.EditionStore;
import org.demarche.files.OutputMode;
import org.demarche.model.MarkingOrder;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.InputHasher;
import org.demarche.pipeline.Stages;
import org.demarche.render.DocumentKind;
import org.demarche.render.Medium;
import org.demarche.render.html.CoverTemplate;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.pdf.PdfTypesetter;
import org.demarche.render.pdf.font.FontLibrary;
import org.demarche.render.pdf.merge.PdfBoxMerger;
import org.demarche.render.words.WordBundles;

/** Real editions in a folder, for tests. */
public final class TestEditions {

  private static final List<Path> TEMPLATES = List.of(Path.of("templates"));
  private static final List<DocumentKind> KINDS =
      List.of(
          DocumentKind.BRIEFING,
          DocumentKind.MATRIX,
          DocumentKind.SUMMARY,
          DocumentKind.LINES,
          DocumentKind.CHANGES);

  /** Has fonts of the program only, so that tests do not depend on the machine. */
  private static final PdfTypesetter TYPESETTER =
      new PdfTypesetter(
          FontLibrary.open(Path.of("target", "fonts"), List.of(), List.of()), List.of());

  private final Path out;
  private final boolean attachSource;

  public TestEditions(Path out) {
    this(out, false);
  }

  /**
   * @param attachSource whether briefings carry their definition
   */
  public TestEditions(Path out, boolean attachSource) {
    this.out = out;
    this.attachSource = attachSource;
  }

  /** Builds packets whose covers come from the real template. */
  public static PacketBuilder packets(MarkingOrder markings) {
    return new PacketBuilder(
        new CoverTemplate(TEMPLATES),
        new PdfBoxMerger(TYPESETTER),
        new WordBundles(TEMPLATES),
        markings,
        "test");
  }

  /** Publishes a package of its own: the starter under this id, with this line in it. */
  public Edition starter(String id, String line) {
    try {
      Path file = Files.createTempDirectory("shelf").resolve(id + ".yaml");
      String text = DefinitionFormat.starter().replaceFirst("(?m)^id: .*$", "id: " + id);
      Files.writeString(file, text.replaceFirst("(?m)^marking: .*$", line));
      return publish(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes a definition's documents of all kinds in all media. */
  public Edition publish(Path definition) {
    Stages stages =
        new Stages(
            new DefinitionReader()::read,
            Checks::run,
            new HtmlRenderer(TEMPLATES),
            TYPESETTER,
            new EditionPublisher(EditionPublisher.DEFAULT_KEPT, OutputMode.DEFAULT),
            new InputHasher(TEMPLATES, List.of()));
    BuildSettings settings =
        BuildSettings.of(out)
            .withKinds(KINDS)
            .withMedia(EnumSet.of(Medium.PDF, Medium.HTML))
            .withAttachSource(attachSource);
    BuildResult result = new EditionBuilder(stages, "test").build(definition, settings);
    if (!result.isGood()) {
      throw new IllegalArgumentException(result.findings().toString());
    }
    try {
      return new EditionStore(out).current(result.packageId()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
