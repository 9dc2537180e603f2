package org.demarche.render.docx;

import java.util.function.Supplier;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** A paragraph while it is written: white space counts as in HTML. */
final class WordParagraph {

  private final CTP paragraph;
  private final boolean rightToLeft;
  private boolean owesSpace;
  private boolean isEmpty = true;

  WordParagraph(CTP paragraph, boolean rightToLeft) {
    this.paragraph = paragraph;
    this.rightToLeft = rightToLeft;
  }

  CTP ct() {
    return paragraph;
  }

  /** Makes runs of the paragraph itself. */
  Supplier<CTR> runs() {
    return paragraph::addNewR;
  }

  /** Adds words; each stretch of white space is one space, and none begins or ends a line. */
  void text(String raw, RunLook look, Supplier<CTR> runs) {
    String text = raw.replaceAll("[ \\t\\r\\n]+", " ");
    boolean begins = text.startsWith(" ");
    String words = text.strip().isEmpty() ? text.replace(" ", "") : trimmed(text);
    owesSpace |= begins && !isEmpty;
    if (words.isEmpty()) {
      return;
    }
    String before = owesSpace ? " " : "";
    owesSpace = text.length() > 1 && text.endsWith(" ");
    isEmpty = false;
    if (look.isBounded() && !before.isEmpty()) {
      write(before, RunLook.PLAIN, runs);
      before = "";
    }
    if (look.isBadge()) {
      write('\u00a0' + words.replace(' ', '\u00a0') + '\u00a0', look, runs);
      return;
    }
    String kept = look.together() ? words.replace(' ', '\u00a0') : words;
    write(before + kept, look, runs);
  }

  private static String trimmed(String text) {
    int start = text.startsWith(" ") ? 1 : 0;
    int end = text.endsWith(" ") ? text.length() - 1 : text.length();
    return text.substring(start, end);
  }

  /** The space before what comes next stands outside of it. */
  void settle() {
    if (owesSpace) {
      owesSpace = false;
      write(" ", RunLook.PLAIN, runs());
    }
  }

  /** Adds text as it is. */
  void write(String text, RunLook look, Supplier<CTR> runs) {
    for (TextPieces.Piece piece : TextPieces.of(text, rightToLeft)) {
      CTR run = runs.get();
      look.apply(run, piece.rightToLeft());
      CTText words = run.addNewT();
      words.setStringValue(piece.text());
      words.setSpace(SpaceAttribute.Space.PRESERVE);
    }
  }

  void lineBreak(Supplier<CTR> runs) {
    owesSpace = false;
    isEmpty = true;
    runs.get().addNewBr();
  }

  /**
   * Adds what Word works out.
   *
   * @param instruction such as PAGE
   * @param cached what it is until then
   */
  void field(String instruction, String cached, RunLook look) {
    settle();
    isEmpty = false;
    mark(STFldCharType.BEGIN, look);
    CTR run = paragraph.addNewR();
    look.apply(run, rightToLeft);
    CTText text = run.addNewInstrText();
    text.setStringValue(" " + instruction + " ");
    text.setSpace(SpaceAttribute.Space.PRESERVE);
    mark(STFldCharType.SEPARATE, look);
    write(cached, look, runs());
    mark(STFldCharType.END, look);
  }

  private void mark(STFldCharType.Enum what, RunLook look) {
    CTR run = paragraph.addNewR();
    look.apply(run, rightToLeft);
    run.addNewFldChar().setFldCharType(what);
  }
}
