package org.demarche.render.docx;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** An item of a list: its first paragraph has the mark or number, the others stand below it. */
final class ListItem {

  /** No list has a mark of this number. */
  static final int UNMARKED = 0;

  /** How far a level stands in, in twentieths of a point. */
  private static final int STEP = 260;

  private final int list;
  private final int level;
  private boolean marked;

  /**
   * @param list number of the list, {@link #UNMARKED} for one without marks
   * @param level from 0
   */
  ListItem(int list, int level) {
    this.list = list;
    this.level = level;
  }

  /** The level of a list in this item. */
  int below() {
    return list == UNMARKED ? level : level + 1;
  }

  /** Says in the properties of a paragraph that it belongs here. */
  void mark(CTPPr properties) {
    if (list == UNMARKED) {
      return;
    }
    if (marked) {
      CTInd indent = properties.addNewInd();
      indent.setLeft(BigInteger.valueOf((level + 1L) * STEP));
      return;
    }
    marked = true;
    CTNumPr number = properties.addNewNumPr();
    number.addNewIlvl().setVal(BigInteger.valueOf(level));
    number.addNewNumId().setVal(BigInteger.valueOf(list));
  }
}
