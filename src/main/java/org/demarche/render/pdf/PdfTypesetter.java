package org.demarche.render.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.demarche.model.Finding;
import org.demarche.render.Markup;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.Typesetter;

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
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the markup is not well-formed
   */
  @Override
  public TypesetDocument typeset(Markup markup, Subject subject) {
    Manuscript manuscript = Manuscript.read(markup.xhtml());
    FontPlan plan = fonts.plan(manuscript.codePoints());
    List<Finding> findings = new ArrayList<>();
    findings.addAll(MissingCharacters.findings(plan.missing(), subject.definition()));
    findings.addAll(Links.check(manuscript, subject.definition()));
    Completion.complete(manuscript, plan.fallbackFamilies());
    Assets allowed = new Assets(assets);
    allowed.refuse(manuscript);
    try (PdfBoxRenderer engine =
        Layout.engine(manuscript.document(), plan, fonts, allowed, Finish.producer(subject))) {
      engine.layout();
      findings.addAll(LayoutFindings.tooWide(Overflow.of(engine), subject.definition()));
      PDDocument pdf = engine.createPDFKeepOpen();
      findings.addAll(LayoutFindings.refused(allowed.refused(), subject.definition()));
      byte[] content = Finish.finish(pdf, markup, subject);
      int pages = pdf.getNumberOfPages();
      if (findings.stream().noneMatch(Finding::isError)) {
        findings.addAll(PdfVerifier.verify(content, subject, plan.replacement()));
      }
      return document(content, pages, findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TypesetDocument document(byte[] content, int pages, List<Finding> findings) {
    List<Finding> sorted = findings.stream().sorted().toList();
    boolean whole = sorted.stream().noneMatch(Finding::isError);
    return new TypesetDocument(whole ? content : new byte[0], whole ? pages : 0, sorted);
  }
}
