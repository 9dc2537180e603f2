package org.demarche.render.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceMap;
import org.demarche.render.Markup;
import org.demarche.render.PageGeometry;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.Typesetter;
import org.demarche.render.pdf.drawing.DrawingPainter;
import org.demarche.render.pdf.file.AttachmentCheck;
import org.demarche.render.pdf.file.PdfFinisher;
import org.demarche.render.pdf.file.PdfVerifier;
import org.demarche.render.pdf.font.FontLibrary;
import org.demarche.render.pdf.font.FontPlan;
import org.w3c.dom.Element;

/** The typesetter of Demarche: PDF/UA-1 and PDF/A-3a, verified. */
public final class PdfTypesetter implements Typesetter, PageGeometry.Source {

  /** One of each thing that documents have. */
  private static final String FIRST_PAGE =
      """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>x</title>
      <bookmarks><bookmark name="x" href="#x"/></bookmarks>
      <style>body { font-family: "Liberation Serif" } h1 { font-family: "Liberation Sans" }</style>
      </head><body><h1 id="x">x</h1><p><strong>x</strong> <em>x</em> <a href="#x" title="x">x</a></p>
      <table><tr><th scope="col">x</th></tr><tr><td>x</td></tr></table><ul><li>x</li></ul></body></html>
      """;

  private final FontLibrary fonts;
  private final List<Path> assets;
  private final boolean readBack;

  /**
   * A typesetter that may be used for any number of documents.
   *
   * @param fonts all that documents may be set in
   * @param assets folders whose images templates may name; nothing else is loaded
   */
  public PdfTypesetter(FontLibrary fonts, List<Path> assets) {
    this(fonts, assets, false);
  }

  /**
   * As above, with a choice of how each file is verified.
   *
   * @param readBack whether it is read back, each glyph of it, instead of looked at while it is
   *     still open: slower by a fifth, and independent of what wrote it
   */
  public PdfTypesetter(FontLibrary fonts, List<Path> assets, boolean readBack) {
    this.fonts = fonts;
    this.assets = List.copyOf(assets);
    this.readBack = readBack;
    XRLog.setLoggerImpl(new QuietLog());
    ImageIO.setUseCache(false); // which is a file for each image
  }

  /** What makes a file of a document that was laid out. */
  public interface Ending {

    /** The finished file. */
    byte[] finish(PDDocument pdf) throws IOException;

    /** Adds what is wrong with it, beside what every document must have, to the faults. */
    void check(PDDocument pdf, List<String> faults) throws IOException;

    /** Whether somebody gets the file, so that it has to be verified. */
    default boolean isKept() {
      return true;
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException if fonts or images can't be read, which is no fault of the markup
   * @throws IllegalArgumentException if the markup is not well-formed
   */
  @Override
  public TypesetDocument typeset(Markup markup, Subject subject) {
    Ending ending =
        new Ending() {
          @Override
          public byte[] finish(PDDocument pdf) throws IOException {
            return PdfFinisher.finish(pdf, markup, subject);
          }

          @Override
          public void check(PDDocument pdf, List<String> faults) throws IOException {
            AttachmentCheck.check(pdf, subject.attachment(), faults);
          }
        };
    return typeset(
        markup, subject.definition().places(), PdfFinisher.producer(subject.version()), ending);
  }

  /** Sets a page that is thrown away. */
  @Override
  public void prepare() {
    SourceMap nowhere = new SourceMap("", Map.of(), Map.of(), Map.of());
    typeset(new Markup(FIRST_PAGE, List.of()), nowhere, "", new NoEnding());
  }

  /**
   * Markup of any kind.
   *
   * @param places where its texts come from, for findings
   */
  public TypesetDocument typeset(Markup markup, SourceMap places, String producer, Ending ending) {
    XhtmlDocument manuscript = XhtmlDocument.read(markup.xhtml());
    FontPlan plan = fonts.plan(manuscript.codePoints());
    List<Finding> findings = new ArrayList<>();
    findings.addAll(MissingCharacters.findings(plan.missing(), places));
    findings.addAll(Links.check(manuscript, places));
    PdfUaPreparation.complete(manuscript, plan.fallbackFamilies());
    Links.keepStops(manuscript); // after links got their descriptions, which have no stop
    PageNumbers.keepInOrder(manuscript);
    if (plan.rightToLeft()) {
      Directions.follow(manuscript);
    }
    Assets allowed = new Assets(assets);
    allowed.refuse(manuscript);
    DrawingPainter drawings = new DrawingPainter(new RightToLeftText());
    try (PdfBoxRenderer engine =
        Layout.engine(manuscript.document(), plan, fonts, allowed, drawings, producer)) {
      engine.layout();
      int laidOut = engine.getRootBox().getLayer().getPages().size();
      if (markup.pageLimit() > 0 && laidOut > markup.pageLimit() && noErrors(findings)) {
        return new TypesetDocument(new byte[0], laidOut, List.of()); // nothing is painted
      }
      findings.addAll(LayoutFindings.unknown(drawings.unknown(), places));
      if (plan.rightToLeft()) {
        MirroredTables.apply(engine.getRootBox());
        VisualOrder.apply(engine.getRootBox());
      }
      findings.addAll(LayoutFindings.tooWide(Overflow.of(engine), places));
      PDDocument pdf = engine.createPDFKeepOpen();
      findings.addAll(LayoutFindings.refused(allowed.refused(), places));
      PdfFinisher.compact(pdf);
      byte[] content = ending.finish(pdf);
      int pages = pdf.getNumberOfPages();
      if (noErrors(findings) && ending.isKept()) {
        findings.addAll(
            readBack
                ? PdfVerifier.verify(content, places.file(), plan.replacement(), ending::check)
                : PdfVerifier.verifyOpen(pdf, places.file(), plan.replacement(), ending::check));
      }
      fonts.requireFiles(plan);
      return document(content, pages, findings).withFonts(fonts.foreign(plan));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public PageGeometry measure(Markup markup) {
    XhtmlDocument manuscript = XhtmlDocument.read(markup.xhtml());
    List<PageGeometry.Picture> pictures = Pictures.of(manuscript, this);
    List<Element> tables = manuscript.elements("table");
    FontPlan plan = fonts.plan(manuscript.codePoints());
    PdfUaPreparation.complete(manuscript, plan.fallbackFamilies());
    Assets allowed = new Assets(assets);
    allowed.refuse(manuscript);
    DrawingPainter drawings = new DrawingPainter(new RightToLeftText());
    try (PdfBoxRenderer engine =
        Layout.engine(manuscript.document(), plan, fonts, allowed, drawings, "")) {
      engine.layout();
      return PageMeasures.of(engine, tables, pictures);
    }
  }

  private static boolean noErrors(List<Finding> findings) {
    return findings.stream().noneMatch(Finding::isError);
  }

  /** Of a page that nobody sees. */
  private static class NoEnding implements Ending {

    @Override
    public byte[] finish(PDDocument pdf) throws IOException {
      return PdfFinisher.save(pdf, new byte[0]);
    }

    @Override
    public void check(PDDocument pdf, List<String> faults) {
      // nothing of its own
    }
  }

  /** Of pages that are painted and thrown away. */
  static final class Passing extends NoEnding {

    @Override
    public boolean isKept() {
      return false;
    }
  }

  /** The document, or its findings alone if there are errors. */
  public static TypesetDocument document(byte[] content, int pages, List<Finding> findings) {
    List<Finding> sorted = findings.stream().sorted().toList();
    boolean whole = sorted.stream().noneMatch(Finding::isError);
    return new TypesetDocument(whole ? content : new byte[0], whole ? pages : 0, sorted);
  }
}
