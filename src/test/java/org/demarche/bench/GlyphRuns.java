package org.demarche.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a PDF shows as text: on each page the runs of characters of one font and size on one line.
 *
 * @param pages the runs of each page
 */
record GlyphRuns(List<List<Run>> pages) {

  /**
   * Characters side by side.
   *
   * @param font its name without the prefix of a subset
   * @param x from the left edge of the page, in points
   * @param y from its lower edge
   */
  record Run(String font, float size, float x, float y, String text) {}

  static GlyphRuns of(Path pdf) throws IOException {
    Reader reader = new Reader();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      reader.writeText(document, Writer.nullWriter());
    }
    return new GlyphRuns(List.copyOf(reader.pages));
  }

  private static final class Reader extends PDFTextStripper {

    private static final float SAME_PLACE = 0.5f;

    private final List<List<Run>> pages = new ArrayList<>();
    private float end;

    @Override
    public void processPage(PDPage page) throws IOException {
      pages.add(new ArrayList<>());
      super.processPage(page);
    }

    @Override
    protected void processTextPosition(TextPosition at) {
      List<Run> runs = pages.get(pages.size() - 1);
      String font = at.getFont().getName().replaceFirst("^[A-Z]{6}\\+", "");
      Run here =
          new Run(
              font,
              at.getFontSizeInPt(),
              at.getX(),
              at.getPageHeight() - at.getY(),
              at.getUnicode());
      int last = runs.size() - 1;
      if (last >= 0 && continues(runs.get(last), here)) {
        Run run = runs.get(last);
        runs.set(last, new Run(font, run.size(), run.x(), run.y(), run.text() + here.text()));
      } else {
        runs.add(here);
      }
      end = at.getX() + at.getWidth();
    }

    private boolean continues(Run run, Run next) {
      return run.font().equals(next.font())
          && run.size() == next.size()
          && Math.abs(run.y() - next.y()) < SAME_PLACE
          && Math.abs(end - next.x()) < SAME_PLACE;
    }
  }
}
