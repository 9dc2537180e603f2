package org.demarche.render.docx;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.w3c.dom.Element;

/** The lists of a document: all bullets are of one, each numbered list counts for itself. */
final class Lists {

  private static final int BULLETS = 1;

  private static final BigInteger NUMBERED = BigInteger.ONE;

  private final NumberingDocument document;
  private int last = BULLETS;

  Lists(NumberingDocument document) {
    this.document = document;
  }

  /**
   * A list that begins.
   *
   * @param number by which its items name it
   * @param level from 0, how deep it stands in others
   * @param style of the paragraphs of its items
   */
  record Begun(int number, int level, String style) {}

  Begun begin(Element list, Surroundings in) {
    ListItem outer = in.item();
    int level = outer == null ? 0 : outer.below();
    return new Begun(number(list, level), level, style(list, in));
  }

  private int number(Element list, int level) {
    if (isPlain(list)) {
      return ListItem.UNMARKED;
    }
    if (!isNumbered(list)) {
      return BULLETS;
    }
    String start = list.getAttribute("start");
    return numbered(start.isEmpty() ? 1 : Integer.parseInt(start), level);
  }

  private static boolean isPlain(Element list) {
    return StyleNames.has(list, "plain") || StyleNames.has(list, "reasons");
  }

  private static boolean isNumbered(Element list) {
    return list.getLocalName().equals("ol");
  }

  private static String style(Element list, Surroundings in) {
    if (in.cell()) {
      return in.style().startsWith("Matrix") ? in.style() : "TableList";
    }
    if (StyleNames.has(list, "reasons")) {
      return "Reason";
    }
    if (StyleNames.has(list, "source-list")) {
      return "SourceEntry";
    }
    return isPlain(list) ? "ListPlain" : isNumbered(list) ? "ListNumber" : "ListBullet";
  }

  /** The number of a new list that counts from a number on. */
  private int numbered(int start, int level) {
    CTNumbering all = document.getNumbering();
    last++;
    CTNum list = all.addNewNum();
    list.setNumId(BigInteger.valueOf(last));
    list.addNewAbstractNumId().setVal(NUMBERED);
    CTNumLvl from = list.addNewLvlOverride();
    from.setIlvl(BigInteger.valueOf(level));
    from.addNewStartOverride().setVal(BigInteger.valueOf(start));
    return last;
  }
}
