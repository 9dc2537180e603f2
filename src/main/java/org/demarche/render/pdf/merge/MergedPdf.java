package org.demarche.render.pdf.merge;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.demarche.render.PdfMerger.Chapter;
import org.demarche.render.PdfMerger.PdfPart;
import org.demarche.render.pdf.file.Attachments;
import org.demarche.render.pdf.file.Attachments.Attached;
import org.demarche.render.pdf.file.PdfFinisher;

/**
 * A packet that is being merged: a cover, and documents one after the other. What PDFBox merges by
 * itself (pages, resources, tags, output intents) is left to it; what names the whole (outline,
 * labels, attachments, the order of the tags) is made anew.
 */
final class MergedPdf implements Closeable {

  private static final COSName SUSPECTS = COSName.getPDFName("Suspects");

  private final PDDocument pdf;
  private final List<PDDocument> sources = new ArrayList<>();
  private final List<Attached> attachments = new ArrayList<>();
  private final List<byte[]> content = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final MergedOutline outline;
  private final MergedTags tags;
  private final PDPageLabels labels;
  private Chapter chapter = new Chapter("", "", List.of());

  private MergedPdf(PDDocument pdf, String title) {
    this.pdf = pdf;
    this.outline = new MergedOutline(pdf, title);
    this.tags = new MergedTags(title);
    this.labels = new PDPageLabels(pdf);
    labels.setLabelItem(0, label("", PDPageLabelRange.STYLE_ROMAN_LOWER));
  }

  /**
   * A book that has a cover only.
   *
   * @param title of the cover
   */
  static MergedPdf open(byte[] cover, String title) throws IOException {
    MergedPdf book = new MergedPdf(Loader.loadPDF(cover), title);
    book.content.add(cover);
    return book;
  }

  int pages() {
    return pdf.getNumberOfPages();
  }

  /** What is appended from here on belongs to this chapter. */
  void begin(Chapter next) {
    chapter = next;
    tags.begin(next.title());
    if (!next.title().isEmpty()) {
      outline.begin(next.title());
    }
  }

  void append(PdfPart part) throws IOException {
    PDDocument source = Loader.loadPDF(part.pdf());
    sources.add(source);
    content.add(part.pdf());
    attach(Attachments.of(source));
    Attachments.clear(source);
    source.setDocumentInformation(new PDDocumentInformation());
    int start = pages();
    starts.add(start);
    pdf.getDocumentCatalog().setDocumentOutline(null);
    new PDFMergerUtility().appendDocument(pdf, source);
    PDDocumentOutline own = pdf.getDocumentCatalog().getDocumentOutline();
    outline.add(part.title(), pdf.getPage(start), own);
    tags.add(part.title(), source.getDocumentCatalog().getLanguage());
    labels.setLabelItem(start, label(part.prefix(), PDPageLabelRange.STYLE_DECIMAL));
  }

  /** The finished file. */
  byte[] finish() throws IOException {
    pdf.getDocumentCatalog().setDocumentOutline(outline.whole());
    pdf.getDocumentCatalog().setPageLabels(labels);
    tags.arrange(pdf);
    // The library adds a key that newer versions of the format no longer know.
    pdf.getDocumentCatalog().getMarkInfo().getCOSObject().removeItem(SUSPECTS);
    MergedLinks.resolve(pdf, starts);
    Attachments.set(pdf, attachments);
    return PdfFinisher.save(pdf, content.toArray(byte[][]::new));
  }

  /** Each file once; of several with one name, the later are called by their package too. */
  private void attach(List<Attached> files) {
    for (Attached file : files) {
      String own = chapter.id() + "-" + file.name();
      boolean known =
          attachments.stream()
              .filter(other -> other.name().equals(file.name()) || other.name().equals(own))
              .anyMatch(other -> Arrays.equals(other.content(), file.content()));
      if (!known) {
        boolean taken = attachments.stream().anyMatch(other -> other.name().equals(file.name()));
        attachments.add(taken ? file.withName(own) : file);
      }
    }
  }

  private static PDPageLabelRange label(String prefix, String style) {
    PDPageLabelRange range = new PDPageLabelRange();
    range.setStyle(style);
    range.setStart(1);
    if (!prefix.isEmpty()) {
      range.setPrefix(prefix);
    }
    return range;
  }

  @Override
  public void close() throws IOException {
    pdf.close();
    sources.forEach(IOUtils::closeQuietly);
  }
}
