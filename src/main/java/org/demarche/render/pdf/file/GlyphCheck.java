package org.demarche.render.pdf.file;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads all text of all pages: its fonts must be embedded, its glyphs real and readable. */
final class GlyphCheck extends PDFStreamEngine {

  private final Set<String> faults = new TreeSet<>();
  private final String replacement;
  private int glyphs;

  private GlyphCheck(String replacement) {
    this.replacement = replacement;
    addOperator(new DrawObject(this));
    addOperator(new Concatenate(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
  }

  /**
   * Adds each kind of fault once.
   *
   * @param replacement what was printed for a character that no font has
   */
  static void check(PDDocument pdf, String replacement, List<String> faults) throws IOException {
    GlyphCheck check = new GlyphCheck(replacement);
    for (PDPage page : pdf.getPages()) {
      check.processPage(page);
    }
    if (check.glyphs == 0) {
      check.faults.add("it has no text");
    }
    faults.addAll(check.faults);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    glyphs++;
    if (!font.isEmbedded()) {
      faults.add("the font " + font.getName() + " is not embedded");
    }
    if (font instanceof PDType0Font composite && composite.codeToGID(code) == 0) {
      faults.add("a character is printed as an empty box in the font " + font.getName());
    }
    String text = font.toUnicode(code);
    if (replacement.equals(text)) {
      faults.add("a character that no font has is printed as \"" + replacement + "\"");
    }
    if (text == null) {
      faults.add("a character cannot be read back in the font " + font.getName());
    }
  }
}
