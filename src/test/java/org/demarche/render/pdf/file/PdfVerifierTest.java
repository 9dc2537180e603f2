package org.demarche.render.pdf.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.demarche.model.finding.Finding;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;
import org.demarche.render.TypesetDocument;
import org.demarche.render.pdf.Sample;
import org.junit.jupiter.api.Test;

/** A good file is then damaged in one way after another. */
class PdfVerifierTest {

  private static final String MARK = "\u2593";
  private static final Subject SUBJECT = Sample.withAttachment();
  private static final TypesetDocument GOOD =
      Sample.typesetter().typeset(Sample.page("<p>See <a href=\"#top\">top</a>.</p>"), SUBJECT);

  /** A way of damaging a file. */
  private interface Damage {
    void apply(PDDocument pdf) throws IOException;
  }

  @Test
  void aGoodFilePasses() {
    assertEquals(List.of(), verify(GOOD.pdf(), SUBJECT));
  }

  @Test
  void aFileThatWasCutShortCannotBeRead() {
    assertTrue(fault(Arrays.copyOf(GOOD.pdf(), 200)).contains("cannot be read"));
  }

  @Test
  void aFileWithoutTagsFails() throws IOException {
    assertFault("it is not tagged", pdf -> pdf.getDocumentCatalog().setStructureTreeRoot(null));
    assertFault("it is not tagged", pdf -> pdf.getDocumentCatalog().setMarkInfo(null));
    assertFault(
        "it is not tagged",
        pdf -> pdf.getDocumentCatalog().getStructureTreeRoot().setKids(List.of()));
  }

  @Test
  void whatItSaysOfItselfMustBeThere() throws IOException {
    assertFault("it names no language", pdf -> pdf.getDocumentCatalog().setLanguage(null));
    assertFault("it has no title", pdf -> pdf.getDocumentInformation().setTitle(null));
    assertFault("would not show", pdf -> pdf.getDocumentCatalog().setViewerPreferences(null));
    assertFault(
        "no output intent",
        pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTPUT_INTENTS));
    assertFault("does not claim PDF/A-3a", pdf -> claim(pdf, "conformance>A<", "conformance>B<"));
    assertFault("does not claim PDF/UA-1", pdf -> claim(pdf, "pdfuaid:part", "pdfuaid:none"));
    assertFault("it has no outline", pdf -> pdf.getDocumentCatalog().setDocumentOutline(null));
  }

  @Test
  void aFontThatIsNotEmbeddedIsNamed() throws IOException {
    assertFault("the font Helvetica is not embedded", PdfVerifierTest::writeInHelvetica);
  }

  @Test
  void aCharacterThatSlippedThroughWithoutAFontIsSeen() {
    TypesetDocument made =
        Sample.typesetter()
            .typeset(
                Sample.page("p:after { content: attr(data-note) }", "<p data-note=\"북\">x</p>"),
                SUBJECT);
    assertEquals(
        "the PDF fails its verification: a character that no font has is printed as \"▓\"",
        made.findings().get(0).message());
    assertEquals(0, made.pdf().length);
  }

  @Test
  void aFileThatIsReadBackIsSeenInTheSameWay() {
    TypesetDocument made =
        Sample.typesetterThatReadsBack()
            .typeset(
                Sample.page("p:after { content: attr(data-note) }", "<p data-note=\"북\">x</p>"),
                SUBJECT);
    assertTrue(made.findings().get(0).message().contains("printed as \"▓\""));
  }

  @Test
  void linksMustBeDescribedAndLeadSomewhere() throws IOException {
    assertFault(
        "a link on page 1 has no description",
        pdf -> pdf.getPage(0).getAnnotations().get(0).setContents(null));
    assertFault(
        "the link \"top\" on page 1 leads nowhere",
        pdf -> pdf.getPage(0).getAnnotations().get(0).getCOSObject().removeItem(COSName.A));
    assertFault(
        "the outline's entry \"Sample page\" leads nowhere",
        pdf -> {
          var entry = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
          entry.getCOSObject().removeItem(COSName.DEST);
          entry.getCOSObject().removeItem(COSName.A);
        });
  }

  @Test
  void theDefinitionMustBeAttachedAsItWas() throws IOException {
    assertFault("is not attached", pdf -> pdf.getDocumentCatalog().setNames(null));
    assertFault(
        "not named as the document's source",
        pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("AF")));
    byte[] other = "other".getBytes(StandardCharsets.UTF_8);
    Subject changed =
        new Subject(
            SUBJECT.definition(),
            SUBJECT.analysis(),
            List.of(),
            new SourceFile("sample.yaml", "application/yaml", other),
            "1.0");
    changed = changed.withAttachment(changed.source());
    Finding finding = verify(GOOD.pdf(), changed).get(0);
    assertTrue(finding.message().contains("differs from the definition"), finding.message());
  }

  @Test
  void nothingIsAttachedUnlessItIsToBe() {
    Finding finding = verify(GOOD.pdf(), Sample.subject()).get(0);
    assertTrue(finding.message().contains("sample.yaml is attached"), finding.message());
    TypesetDocument bare = Sample.typesetter().typeset(Sample.page("<p>x</p>"), Sample.subject());
    assertEquals(List.of(), verify(bare.pdf(), Sample.subject()));
  }

  private static void assertFault(String words, Damage damage) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(GOOD.pdf())) {
      damage.apply(pdf);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      String fault = fault(out.toByteArray());
      assertTrue(fault.contains(words), () -> "\"" + words + "\" in: " + fault);
    }
  }

  private static String fault(byte[] content) {
    List<Finding> findings = verify(content, SUBJECT);
    assertEquals(1, findings.size(), findings::toString);
    assertEquals("D405", findings.get(0).code());
    return findings.get(0).message();
  }

  /** By reading the file back, and as it is while open: both say the same. */
  private static List<Finding> verify(byte[] content, Subject subject) {
    PdfVerifier.Check attached =
        (pdf, faults) -> AttachmentCheck.check(pdf, subject.attachment(), faults);
    List<Finding> back = PdfVerifier.verify(content, "sample.yaml", MARK, attached);
    try (PDDocument pdf = Loader.loadPDF(content)) {
      assertEquals(back, PdfVerifier.verifyOpen(pdf, "sample.yaml", MARK, attached));
    } catch (IOException cutShort) {
      assertEquals(1, back.size(), "what cannot be opened has just that fault");
    }
    return back;
  }

  private static void claim(PDDocument pdf, String from, String to) throws IOException {
    var metadata = pdf.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    metadata.importXMPMetadata(xmp.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private static void writeInHelvetica(PDDocument pdf) throws IOException {
    PDPage page = pdf.getPage(0);
    try (PDPageContentStream text =
        new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
      text.beginText();
      text.setFont(new PDType1Font(FontName.HELVETICA), 10);
      text.newLineAtOffset(50, 50);
      text.showText("strange");
      text.endText();
    }
  }
}
