package org.demarche.render.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceMap;
import org.demarche.render.Markup;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.Typesetter;
import org.demarche.render.pdf.file.PdfFinisher;
import org.demarche.render.pdf.file.PdfVerifier;
import org.demarche.render.pdf.font.FontLibrary;
import org.demarche.render.pdf.font.FontPlan;

/** The typesetter of Demarche: PDF/UA-1 and PDF/A-3a, verified. */
public final class PdfTypesetter implements Typesetter {

  private final FontLibrary fonts;
  private final List<Path> assets;

  /**
   * A typesetter that may be used for any number of documents.
   *
   * @param fonts all that documents may be set in
   * @param assets folders whose images templates may name; nothing else is loaded
   */
  public PdfTypesetter(FontLibrary fonts, List<Path> assets) {
    this.fonts = fonts;
    this.assets = List.copyOf(assets);
    XRLog.setLoggerImpl(new QuietLog());
    ImageIO.setUseCache(false); // which is a file for each image
  }

  /** What makes a file of a document that was laid out. */
  interface Ending {

    /** The finished file. */
    byte[] finish(PDDocument pdf) throws IOException;

    /** What is wrong with it; none if it is as it should be. */
    List<Finding> verify(byte[] content, String replacement);
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
          public List<Finding> verify(byte[] content, String replacement) {
            return PdfVerifier.verify(content, subject, replacement);
          }
        };
    return typeset(
        markup, subject.definition().places(), PdfFinisher.producer(subject.version()), ending);
  }

  /**
   * Markup of any kind.
   *
   * @param places where its texts come from, for findings
   */
  TypesetDocument typeset(Markup markup, SourceMap places, String producer, Ending ending) {
    XhtmlDocument manuscript = XhtmlDocument.read(markup.xhtml());
    FontPlan plan = fonts.plan(manuscript.codePoints());
    List<Finding> findings = new ArrayList<>();
    findings.addAll(MissingCharacters.findings(plan.missing(), places));
    findings.addAll(Links.check(manuscript, places));
    PdfUaPreparation.complete(manuscript, plan.fallbackFamilies());
    if (plan.rightToLeft()) {
      Directions.follow(manuscript);
    }
    Assets allowed = new Assets(assets);
    allowed.refuse(manuscript);
    try (PdfBoxRenderer engine =
        Layout.engine(manuscript.document(), plan, fonts, allowed, producer)) {
      engine.layout();
      findings.addAll(LayoutFindings.tooWide(Overflow.of(engine), places));
      PDDocument pdf = engine.createPDFKeepOpen();
      findings.addAll(LayoutFindings.refused(allowed.refused(), places));
      byte[] content = ending.finish(pdf);
      int pages = pdf.getNumberOfPages();
      if (findings.stream().noneMatch(Finding::isError)) {
        findings.addAll(ending.verify(content, plan.replacement()));
      }
      fonts.requireFiles(plan);
      return document(content, pages, findings).withFonts(fonts.foreign(plan));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document, or its findings alone if there are errors. */
  static TypesetDocument document(byte[] content, int pages, List<Finding> findings) {
    List<Finding> sorted = findings.stream().sorted().toList();
    boolean whole = sorted.stream().noneMatch(Finding::isError);
    return new TypesetDocument(whole ? content : new byte[0], whole ? pages : 0, sorted);
  }
}
