package org.demarche.render.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Splits paragraphs into runs of one direction, by the Unicode bidirectional algorithm. */
public final class RightToLeft implements BidiSplitter {

  private final List<BidiTextRun> runs = new ArrayList<>();

  @Override
  public void setParagraph(String paragraph, byte defaultDirection) {
    runs.clear();
    if (paragraph.isEmpty()) {
      return;
    }
    int base = defaultDirection == RTL ? 1 : 0;
    Bidi bidi = new Bidi(paragraph, base);
    int start = 0;
    for (int i = 1; i <= bidi.getRunCount(); i++) {
      boolean last = i == bidi.getRunCount();
      byte direction = direction(bidi.getRunLevel(i - 1), base);
      if (last || direction(bidi.getRunLevel(i), base) != direction) {
        int end = bidi.getRunLimit(i - 1);
        runs.add(new BidiTextRun(start, end - start, direction));
        start = end;
      }
    }
  }

  /**
   * In a paragraph from left to right, numbers inside of right-to-left text belong to its run: the
   * layout engine puts runs side by side as they come.
   */
  private static byte direction(int level, int base) {
    boolean right = base == 0 ? level > 0 : level % 2 == 1;
    return right ? RTL : LTR;
  }

  @Override
  public int countTextRuns() {
    return runs.size();
  }

  @Override
  public BidiTextRun getVisualRun(int runIndex) {
    return runs.get(runIndex);
  }

  @Override
  public byte getBaseDirection(String paragraph) {
    Bidi left = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    Bidi right = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT);
    if (left.getBaseLevel() != right.getBaseLevel()) {
      return NEUTRAL;
    }
    return left.baseIsLeftToRight() ? LTR : RTL;
  }
}
