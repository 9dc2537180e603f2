package org.demarche.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.demarche.bench.GlyphRuns.Run;

/**
 * The floor, as a {@link LinePeer}: PDFBox writing the text of a PDF of ours again, with no layout,
 * no tags, no links and no drawings. What is to be written is found when a file is named for the
 * first time, and fonts are read once a process.
 */
final class GlyphPeer {

  private final Map<Path, GlyphRuns> known = new HashMap<>();
  private final Map<String, TrueTypeFont> fonts = new HashMap<>();

  private GlyphPeer() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    GlyphPeer peer = new GlyphPeer();
    String version = PDDocument.class.getPackage().getImplementationVersion();
    Lines.answer("PDFBox " + version, peer::make);
  }

  private String make(Path in, Path out) throws IOException {
    GlyphRuns runs = known.get(in);
    if (runs == null) {
      runs = GlyphRuns.of(in);
      known.put(in, runs);
    }
    try (PDDocument pdf = new PDDocument()) {
      Map<String, PDFont> used = new HashMap<>();
      for (List<Run> page : runs.pages()) {
        write(page, pdf, used);
      }
      pdf.save(out.toFile());
    }
    return "";
  }

  private void write(List<Run> runs, PDDocument pdf, Map<String, PDFont> used) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      float x = 0;
      float y = 0;
      for (Run run : runs) {
        content.setFont(font(run.font(), pdf, used), run.size());
        content.newLineAtOffset(run.x() - x, run.y() - y);
        content.showText(run.text());
        x = run.x();
        y = run.y();
      }
      content.endText();
    }
  }

  private PDFont font(String name, PDDocument pdf, Map<String, PDFont> used) throws IOException {
    PDFont font = used.get(name);
    if (font == null) {
      TrueTypeFont face = fonts.get(name);
      if (face == null) {
        face = read(name);
        fonts.put(name, face);
      }
      font = PDType0Font.load(pdf, face, true);
      used.put(name, font);
    }
    return font;
  }

  private static TrueTypeFont read(String name) throws IOException {
    try (InputStream file = Fonts.open(name)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      font.setEnableGsub(
          false); // ligatures are looked for in every word, and layout has had its say
      return font;
    }
  }
}
