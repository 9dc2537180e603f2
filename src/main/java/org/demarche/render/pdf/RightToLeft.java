package org.demarche.render.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Splits paragraphs into runs of one direction, by the Unicode bidirectional algorithm. */
final class RightToLeft implements BidiSplitter {

  private final List<BidiTextRun> runs = new ArrayList<>();

  @Override
  public void setParagraph(String paragraph, byte defaultDirection) {
    runs.clear();
    if (paragraph.isEmpty()) {
      return;
    }
    boolean right = defaultDirection == RTL;
    int base = right ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    Bidi bidi = new Bidi(paragraph, base);
    for (int i = 0; i < bidi.getRunCount(); i++) {
      int start = bidi.getRunStart(i);
      byte direction = bidi.getRunLevel(i) % 2 == 0 ? LTR : RTL;
      runs.add(new BidiTextRun(start, bidi.getRunLimit(i) - start, direction));
    }
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
