package org.demarche.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.demarche.analysis.Analysis;
import org.demarche.app.output.Version;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;
import org.demarche.render.html.HtmlRenderer;
import org.demarche.render.pdf.PdfTypesetter;
import org.demarche.render.pdf.file.PdfFinisher;
import org.demarche.render.pdf.font.FontLibrary;

/**
 * Demarche as a {@link LinePeer} that makes a briefing step by step on one thread, and says the
 * milliseconds of processor time of each step.
 */
final class StagePeer {

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final MarkupRenderer renderer;
  private final PdfTypesetter typesetter;
  private final StringBuilder times = new StringBuilder();
  private long finishing;
  private long finished;

  private StagePeer(Path templates, Path cache) {
    this.renderer = new HtmlRenderer(List.of(templates));
    this.typesetter = new PdfTypesetter(FontLibrary.standard(cache, List.of()), List.of());
  }

  /** Takes no arguments of its own. */
  public static void main(String[] arguments) {
    Environment around = DemarchePeer.environment();
    StagePeer peer =
        new StagePeer(
            around.home().resolve("templates"),
            Settings.read(around).folder(Setting.CACHE).resolve("fonts"));
    Lines.answer(Version.text(), peer::make);
  }

  private String make(Path in, Path out) throws Exception {
    times.setLength(0);
    byte[] bytes = Files.readAllBytes(in);
    Definition definition = timed("read and check", () -> understood(in, bytes));
    Analysis analysis =
        timed(
            "analysis",
            () ->
                Analysis.of(definition.content(), definition.index(), definition.content().asOf()));
    SourceFile source = new SourceFile(in.getFileName().toString(), "application/yaml", bytes);
    Subject subject = new Subject(definition, analysis, List.of(), source, "1.0");
    Markup markup =
        timed(
            "markup",
            () ->
                renderer.render(
                    DocumentKind.BRIEFING, Medium.PDF, subject, MarkupRenderer.FULL_DETAIL));
    Files.write(out, typeset(markup, subject));
    return times.toString().strip();
  }

  private static Definition understood(Path in, byte[] bytes) {
    Definition definition =
        new DefinitionReader().read(in.toString(), bytes).definition().orElseThrow();
    if (Checks.run(definition).stream().anyMatch(Finding::isError)) {
      throw new IllegalArgumentException(in + " has errors");
    }
    return definition;
  }

  private byte[] typeset(Markup markup, Subject subject) {
    long start = CPU.getCurrentThreadCpuTime();
    byte[] pdf =
        typesetter
            .typeset(
                markup,
                subject.definition().places(),
                PdfFinisher.producer(subject.version()),
                ending(markup, subject))
            .pdf();
    add("layout and painting", finishing - start);
    add("saving", finished - finishing);
    add("verification", CPU.getCurrentThreadCpuTime() - finished);
    return pdf;
  }

  private PdfTypesetter.Ending ending(Markup markup, Subject subject) {
    return new PdfTypesetter.Ending() {
      @Override
      public byte[] finish(PDDocument pdf) throws IOException {
        finishing = CPU.getCurrentThreadCpuTime();
        byte[] content = PdfFinisher.finish(pdf, markup, subject);
        finished = CPU.getCurrentThreadCpuTime();
        return content;
      }

      @Override
      public void check(PDDocument pdf, List<String> faults) {}
    };
  }

  private <T> T timed(String step, Callable<T> work) throws Exception {
    long start = CPU.getCurrentThreadCpuTime();
    T result = work.call();
    add(step, CPU.getCurrentThreadCpuTime() - start);
    return result;
  }

  private void add(String step, long nanoseconds) {
    times.append(String.format(Locale.ROOT, "%s=%.2f;", step, nanoseconds / 1e6));
  }
}
