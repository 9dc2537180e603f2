package org.demarche.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.output.Version;
import org.demarche.app.settings.DocumentKinds;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.catalogue.CatalogueSettings;
import org.demarche.catalogue.CatalogueWriter;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.deliver.list.Address;
import org.demarche.deliver.list.ListChecks;
import org.demarche.deliver.list.PackageMarking;
import org.demarche.edition.EditionPublisher;
import org.demarche.model.Definition;
import org.demarche.model.MarkingOrder;
import org.demarche.model.finding.Finding;
import org.demarche.packet.PacketBuilder;
import org.demarche.pipeline.BatchBuilder;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.InputHasher;
import org.demarche.pipeline.Stages;
import org.demarche.pipeline.worker.FolderState;
import org.demarche.pipeline.worker.WorkerPool;
import org.demarche.pipeline.worker.WorkerSettings;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.Typesetter;
import org.demarche.render.docx.DocxWriter;
import org.demarche.render.html.CatalogueTemplate;
import org.demarche.render.html.CoverTemplate;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.pdf.PdfTypesetter;
import org.demarche.render.pdf.font.FontLibrary;
import org.demarche.render.pdf.merge.PdfBoxMerger;
import org.demarche.render.words.WordBundles;
import org.demarche.render.words.Words;

/** The stages, put together; what a command does not use is not made. */
public final class Wiring {

  /** What a worker process runs; by its name, since the commands stand above this room. */
  private static final String PROGRAM = "org.demarche.app.command.Demarche";

  private static final String TEMPLATES = "templates";

  private Wiring() {}

  /** Builds or checks one definition. */
  public static EditionBuilder editionBuilder(Environment around, Settings settings) {
    return new EditionBuilder(stages(around, settings), Version.text());
  }

  /** The words of what is printed for people who run the program. */
  public static Words words(Environment around, Settings settings) {
    return new WordBundles(templates(around, settings)).words("en");
  }

  /** What the steps of a build are done by. */
  public static Stages stages(Environment around, Settings settings) {
    List<Path> folders = templates(around, settings);
    Lazy<MarkupRenderer> renderer = new Lazy<>(() -> new HtmlRenderer(folders));
    Lazy<PdfTypesetter> typesetter = new Lazy<>(() -> typesetter(folders, settings));
    return new Stages(
        new DefinitionReader()::read,
        checker(settings, new WordBundles(folders)),
        (kind, medium, subject, detail) -> renderer.get().render(kind, medium, subject, detail),
        new LazyTypesetter(typesetter),
        (markup, pages, subject) -> new DocxWriter(typesetter.get()).write(markup, pages, subject),
        new EditionPublisher(
            settings.number(Setting.KEEP_EDITIONS),
            settings.outputMode(),
            settings.flag(Setting.KEEP_DEFINITIONS)),
        basis(around, settings));
  }

  /** What a build checks. */
  public static Stages.Checker checker(Environment around, Settings settings) {
    return checker(settings, new WordBundles(templates(around, settings)));
  }

  /** The checks, and what a package's language lacks. */
  private static Stages.Checker checker(Settings settings, WordBundles bundles) {
    return definition ->
        Stream.of(Checks.run(definition), marking(definition, settings), bundles.check(definition))
            .flatMap(List::stream)
            .sorted()
            .toList();
  }

  /** A house that has markings wants to be told of packages without one. */
  private static List<Finding> marking(Definition definition, Settings settings) {
    return settings.hasOwnMarkings() || settings.flag(Setting.MARKING_REQUIRED)
        ? PackageMarking.check(
            definition, settings.markings(), settings.flag(Setting.MARKING_REQUIRED))
        : List.of();
  }

  /** What documents depend on, as it is now. */
  static InputHasher basis(Environment around, Settings settings) {
    return new InputHasher(templates(around, settings), FontLibrary.systemFolders());
  }

  /** Builds or checks many, several at a time. */
  public static BatchBuilder batchBuilder(Environment around, Settings settings) {
    return new BatchBuilder(editionBuilder(around, settings), settings.jobs());
  }

  /** Builds definitions in processes of their own, several at a time; the caller closes it. */
  public static WorkerPool workers(Environment around, Settings settings) {
    List<Path> folders = templates(around, settings);
    return new WorkerPool(
        new WorkerSettings(
            List.of(PROGRAM, "worker"),
            Stream.concat(Stream.of("-Ddemarche.home=" + around.home()), Logging.options())
                .toList(),
            around.folder(),
            settings.environment(),
            settings.jobs(),
            settings.memoryLimit(),
            WorkerSettings.DEFAULT_JOBS,
            WorkerSettings.DEFAULT_GRACE,
            () -> FolderState.of(folders)));
  }

  /** What to build, and where to. */
  public static BuildSettings buildSettings(Environment around, Settings settings) {
    List<DocumentKind> kinds = DocumentKinds.wanted(settings, templates(around, settings));
    if (kinds.equals(List.of(DocumentKind.CHANGES))) {
      throw new UsageException(
          "A first edition has no changes, so that kind cannot be the only one;"
              + " demarche diff --format makes it alone");
    }
    return BuildSettings.of(around.brief(settings.folder(Setting.OUTPUT)))
        .withKinds(kinds)
        .withMedia(EnumSet.copyOf(DocumentKinds.media(settings)))
        .withAsOf(settings.asOf().orElse(null))
        .withStrict(settings.flag(Setting.STRICT))
        .withAttachSource(settings.flag(Setting.ATTACH_SOURCE))
        .withTimeLimit(settings.timeLimit());
  }

  /** Makes packets. */
  public static PacketBuilder packetBuilder(Environment around, Settings settings) {
    List<Path> folders = templates(around, settings);
    return new PacketBuilder(
        new CoverTemplate(folders),
        new PdfBoxMerger(typesetter(folders, settings)),
        new WordBundles(folders),
        settings.markings(),
        Version.text());
  }

  /** Writes the page of all packages. */
  public static CatalogueWriter catalogue(Environment around, Settings settings) {
    MarkingOrder order = settings.markings();
    String most = settings.catalogueMarking();
    return new CatalogueWriter(
        () -> new CatalogueTemplate(templates(around, settings)),
        new CatalogueSettings(
            settings.flag(Setting.CATALOGUE),
            marking -> most.isEmpty() || order.allows(most, marking),
            settings.outputMode(),
            Version.text()));
  }

  /**
   * Writes the page of all packages after editions were made; a fault is told and takes nothing
   * from them.
   */
  public static void writeCatalogue(Environment around, Settings settings) {
    try {
      catalogue(around, settings).write(settings.folder(Setting.OUTPUT));
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      around.err().println("demarche: The catalogue was not written: " + e.getMessage());
    }
  }

  /** What a distribution list is held against. */
  public static ListChecks listChecks(Environment around, Settings settings) {
    Set<String> kinds =
        DocumentKinds.in(templates(around, settings)).stream()
            .map(DocumentKind::name)
            .collect(Collectors.toSet());
    return new ListChecks(settings.markings(), Address.SCHEMES, kinds);
  }

  /** Fonts and images of the house lie beside its templates. */
  private static PdfTypesetter typesetter(List<Path> folders, Settings settings) {
    return new PdfTypesetter(
        fonts(folders, settings), inEach(folders, "assets"), settings.flag(Setting.READ_BACK));
  }

  /** Those that come with the program, and the house's own. */
  static FontLibrary fonts(Environment around, Settings settings) {
    return fonts(templates(around, settings), settings);
  }

  private static FontLibrary fonts(List<Path> folders, Settings settings) {
    return FontLibrary.standard(
        settings.folder(Setting.CACHE).resolve("fonts"), inEach(folders, "fonts"));
  }

  private static List<Path> inEach(List<Path> folders, String name) {
    return folders.stream().map(folder -> folder.resolve(name)).toList();
  }

  /** Folders of templates; what an earlier one has goes before. */
  public static List<Path> templates(Environment around, Settings settings) {
    return Stream.concat(settings.templates().stream(), Stream.of(around.home().resolve(TEMPLATES)))
        .toList();
  }

  /** Made when it is first asked for, since a check needs none. */
  private record LazyTypesetter(Lazy<PdfTypesetter> typesetter) implements Typesetter {

    @Override
    public TypesetDocument typeset(Markup markup, Subject subject) {
      return typesetter.get().typeset(markup, subject);
    }

    @Override
    public void prepare() {
      typesetter.get().prepare();
    }
  }
}
