package org.demarche.app.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.demarche.app.Inputs;
import org.demarche.app.Wiring;
import org.demarche.app.option.AsOfOption;
import org.demarche.app.option.TemplatesOption;
import org.demarche.app.settings.DocumentKinds;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.edition.Edition;
import org.demarche.files.Durable;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.Input;
import org.demarche.pipeline.worker.EndingSignals;
import org.demarche.render.DocumentKind;
import org.demarche.render.Medium;
import org.demarche.render.html.HtmlRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A definition's documents in a browser, made again whenever it is saved. */
@Command(
    name = "preview",
    description = {
      "Shows the documents of one definition in a browser, and replaces the page whenever the"
          + " definition or a template is saved.",
      "",
      "Findings stand above the page; while there are errors the last good page stays. What changed"
          + " is lit for a moment. Only this machine can reach the preview, by an address that is"
          + " new each time. It ends with Ctrl-C, or when its standard input ends. Nothing is"
          + " written to the folder of documents."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche preview input/talks.yaml",
      "  demarche preview talks.yaml --no-open           print the address only",
      "  demarche preview talks.yaml --templates house   while a template is written"
    })
public final class PreviewCommand implements Callable<Integer> {

  private static final int MILLIS_BETWEEN_LOOKS = 100;

  private final Environment around;
  private final Supplier<Settings> settings;

  @Parameters(paramLabel = "FILE", description = "The definition.")
  private String file = "";

  @Option(names = "--no-open", description = "Open no browser; the address is printed.")
  private boolean closed;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Mixin private TemplatesOption templates = new TemplatesOption();

  /**
   * @param settings those of the command, read when it runs
   */
  public PreviewCommand(Environment around, Supplier<Settings> settings) {
    this.around = around;
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException {
    Settings all = templates.on(asOf.on(settings.get()));
    List<Input> inputs = Inputs.find(around, all, List.of(file)).orRefuse();
    if (inputs.size() != 1 || file.equals("-")) {
      throw new UsageException("A preview is of one definition, in a file");
    }
    Path definition = around.path(inputs.get(0).path().toString());
    Path scratch = Files.createTempDirectory("demarche-preview");
    try {
      serve(definition, all, scratch);
    } finally {
      Durable.deleteTree(scratch);
    }
    return Exit.DONE;
  }

  private void serve(Path definition, Settings all, Path scratch) throws IOException {
    List<Path> folders = Wiring.templates(around, all);
    List<DocumentKind> kinds =
        DocumentKinds.wanted(all, folders).stream()
            .filter(kind -> !kind.equals(DocumentKind.CHANGES)) // there is no former edition
            .toList();
    if (kinds.isEmpty()) {
      throw new UsageException("A preview shows no changes; name another kind");
    }
    BuildSettings build =
        Wiring.buildSettings(around, all.flag(Setting.OUTPUT, "" + scratch.resolve("output")));
    Previewed previewed =
        new Previewed(
            definition,
            around.show(definition),
            read -> all.asOf().orElse(read.content().asOf()),
            Wiring.checker(around, all),
            () -> new HtmlRenderer(folders));
    PdfOnRequest pdf = new PdfOnRequest(Wiring.editionBuilder(around, all), definition, build);
    CountDownLatch end = new CountDownLatch(1);
    EndingSignals signals = EndingSignals.on(end::countDown);
    try (PreviewServer server = PreviewServer.start(previewed, kinds, pdf::of)) {
      SavedFiles files = new SavedFiles(definition, folders);
      server.saved();
      around.out().println("Preview at " + server.address() + " until Ctrl-C");
      around.out().flush();
      if (!closed) {
        Browser.open(server.address(), scratch, around.environment());
      }
      endWithInput(end);
      watch(files, previewed, server, end);
    } finally {
      signals.close();
    }
  }

  private void watch(
      SavedFiles files, Previewed previewed, PreviewServer server, CountDownLatch end) {
    try {
      while (!end.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
        SavedFiles.Saved saved = files.since();
        if (saved == SavedFiles.Saved.TEMPLATES) {
          previewed.forgetTemplates();
        }
        if (saved != SavedFiles.Saved.NOTHING) {
          server.saved();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A terminal that is closed ends its programs so, and so does an editor that started them. */
  private void endWithInput(CountDownLatch end) {
    Thread thread =
        new Thread(
            () -> {
              try {
                around.in().transferTo(OutputStream.nullOutputStream());
              } catch (IOException gone) {
                // as good as its end
              }
              end.countDown();
            },
            "preview-input");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * By the steps of a build, in a folder of its own: what is printed is what would be published.
   */
  private record PdfOnRequest(EditionBuilder builder, Path definition, BuildSettings build) {

    synchronized PreviewServer.Pdf of(DocumentKind kind) {
      BuildResult result =
          builder.build(
              Input.at(definition),
              build.withKinds(List.of(kind)).withMedia(EnumSet.of(Medium.PDF)));
      if (result.published().isEmpty()) {
        return new PreviewServer.Pdf(new byte[0], result.findings().toString());
      }
      Edition edition = result.published().get().edition();
      try {
        return new PreviewServer.Pdf(edition.read(edition.documents().get(0)), "");
      } catch (IOException e) {
        return new PreviewServer.Pdf(new byte[0], String.valueOf(e.getMessage()));
      }
    }
  }
}
