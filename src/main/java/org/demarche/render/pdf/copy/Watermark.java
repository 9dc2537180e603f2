package org.demarche.render.pdf.copy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.demarche.render.pdf.copy.WatermarkText.Run;
import org.demarche.render.pdf.font.FontFace;
import org.demarche.render.pdf.font.FontLibrary;

/**
 * A recipient's name on every page: large and faint across it, below the text, so that a page that
 * is cut or photographed still tells; and small in the right margin, with date and copy id, to be
 * read. Both are artifacts: they are no content, and the tags know nothing of them.
 */
final class Watermark {

  /** Greys from 0, black, to 1, white. */
  private static final float FAINT = 0.93f;

  private static final float READABLE = 0.4f;

  /** Sizes and distances in points. */
  private static final float LARGEST = 64;

  private static final float SMALL = 6.5f;
  private static final float EDGE = 18;

  /** How much of the diagonal the name takes. */
  private static final float SHARE = 0.7f;

  /** How large the second line is, and how far below, by the size of the name. */
  private static final float SECOND = 0.38f;

  private static final float LEADING = 0.62f;
  private static final float UNIT = 1000;

  private final PDDocument pdf;
  private final FontLibrary library;
  private final Map<FontFace, PDFont> fonts = new HashMap<>();

  private Watermark(PDDocument pdf, FontLibrary library) {
    this.pdf = pdf;
    this.library = library;
  }

  /** Draws on all pages. */
  static void draw(PDDocument pdf, WatermarkText text, FontLibrary library) throws IOException {
    Watermark watermark = new Watermark(pdf, library);
    for (PDPage page : pdf.getPages()) {
      watermark.draw(page, text);
    }
  }

  private void draw(PDPage page, WatermarkText text) throws IOException {
    try (PDPageContentStream canvas =
        new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, false)) {
      canvas.saveGraphicsState();
      canvas.beginMarkedContent(COSName.getPDFName("Artifact"), watermark());
      across(canvas, page.getMediaBox(), text);
      margin(canvas, page.getMediaBox(), text);
      canvas.endMarkedContent();
      canvas.restoreGraphicsState();
    }
  }

  private static PDPropertyList watermark() {
    COSDictionary kind = new COSDictionary();
    kind.setName(COSName.TYPE, "Pagination");
    kind.setName(COSName.SUBTYPE, "Watermark");
    return PDPropertyList.create(kind);
  }

  private void across(PDPageContentStream canvas, PDRectangle box, WatermarkText text)
      throws IOException {
    double angle = Math.atan2(box.getHeight(), box.getWidth());
    double room = SHARE * Math.hypot(box.getHeight(), box.getWidth());
    float size = (float) Math.min(LARGEST, room / width(text.name()));
    Matrix middle =
        Matrix.getRotateInstance(
            angle,
            box.getLowerLeftX() + box.getWidth() / 2,
            box.getLowerLeftY() + box.getHeight() / 2);
    canvas.setNonStrokingColor(FAINT);
    line(canvas, middle, -width(text.name()) * size / 2, 0, size, text.name());
    float second = size * SECOND;
    float left = -width(text.trace()) * second / 2;
    line(canvas, middle, left, -size * LEADING, second, text.trace());
  }

  private void margin(PDPageContentStream canvas, PDRectangle box, WatermarkText text)
      throws IOException {
    Matrix edge =
        Matrix.getRotateInstance(
            Math.PI / 2, box.getUpperRightX() - EDGE, box.getLowerLeftY() + box.getHeight() / 2);
    float gap = 2 * SMALL;
    float first = width(text.name()) * SMALL;
    float whole = first + gap + width(text.trace()) * SMALL;
    canvas.setNonStrokingColor(READABLE);
    line(canvas, edge, -whole / 2, 0, SMALL, text.name());
    line(canvas, edge, -whole / 2 + first + gap, 0, SMALL, text.trace());
  }

  private void line(
      PDPageContentStream canvas, Matrix at, float x, float y, float size, List<Run> runs)
      throws IOException {
    canvas.beginText();
    canvas.setTextMatrix(Matrix.getTranslateInstance(x, y).multiply(at));
    for (Run run : runs) {
      canvas.setFont(font(run.face()), size);
      canvas.showText(run.text());
    }
    canvas.endText();
  }

  /** In units of the font size. */
  private float width(List<Run> runs) throws IOException {
    float width = 0;
    for (Run run : runs) {
      width += font(run.face()).getStringWidth(run.text()) / UNIT;
    }
    return width;
  }

  private PDFont font(FontFace face) throws IOException {
    PDFont font = fonts.get(face);
    if (font == null) {
      font = PDType0Font.load(pdf, library.file(face).toFile());
      fonts.put(face, font);
    }
    return font;
  }
}
