package org.demarche.render.pdf.merge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceMap;
import org.demarche.render.Markup;
import org.demarche.render.PdfMerger;
import org.demarche.render.TypesetDocument;
import org.demarche.render.pdf.PdfTypesetter;
import org.demarche.render.pdf.file.Attachments;
import org.demarche.render.pdf.file.PdfFinisher;
import org.demarche.render.pdf.file.PdfVerifier;

/** The merger of Demarche: what it makes of conforming PDFs conforms as they do. */
public final class PdfBoxMerger implements PdfMerger {

  /** What findings about a packet are about, since it has no definition of its own. */
  private static final String PACKET = "packet";

  private final PdfTypesetter typesetter;

  /**
   * A merger for any number of packets.
   *
   * @param typesetter sets covers
   */
  public PdfBoxMerger(PdfTypesetter typesetter) {
    this.typesetter = typesetter;
  }

  @Override
  public Facts facts(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDDocumentInformation info = document.getDocumentInformation();
      return new Facts(
          Optional.ofNullable(info.getAuthor()).orElse(""),
          Optional.ofNullable(info.getSubject()).orElse(""),
          Optional.ofNullable(document.getDocumentCatalog().getLanguage()).orElse(""),
          document.getNumberOfPages(),
          !Attachments.of(document).isEmpty());
    }
  }

  @Override
  public byte[] withoutSource(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (Attachments.of(document).isEmpty()) {
        return pdf;
      }
      Attachments.clear(document);
      return PdfFinisher.save(document, pages(document));
    }
  }

  /** What an identifier may depend on: the document as it is without what was attached. */
  private static byte[] pages(PDDocument document) throws IOException {
    document.getDocument().getTrailer().removeItem(COSName.ID);
    document.setDocumentId(0L);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  @Override
  public TypesetDocument cover(Markup markup, LocalDate date, String version) {
    SourceMap nowhere = new SourceMap(PACKET, Map.of(), Map.of(), Map.of());
    String producer = PdfFinisher.producer(version);
    return typesetter.typeset(
        markup,
        nowhere,
        producer,
        new PdfTypesetter.Ending() {
          @Override
          public byte[] finish(PDDocument pdf) throws IOException {
            PdfFinisher.date(pdf, producer, date);
            return PdfFinisher.save(pdf, markup.xhtml().getBytes(StandardCharsets.UTF_8));
          }

          @Override
          public void check(PDDocument pdf, List<String> faults) {
            // a cover has nothing of its own to look at
          }
        });
  }

  @Override
  public TypesetDocument merge(PdfBundle volume) throws IOException {
    try (MergedPdf book = MergedPdf.open(volume.cover(), volume.coverTitle())) {
      for (Chapter chapter : volume.chapters()) {
        book.begin(chapter);
        for (PdfPart part : chapter.parts()) {
          book.append(part);
        }
      }
      byte[] content = book.finish();
      List<Finding> findings = PdfVerifier.verify(content, PACKET, (pdf, faults) -> {});
      return PdfTypesetter.document(content, book.pages(), findings);
    }
  }
}
