package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.List;
import org.demarche.render.svg.LadderPages.Page;
import org.demarche.render.svg.draw.PageSize;

/** Lays the rungs of a ladder on pages: a phase that does not fit goes on on the next. */
final class LadderPages {

  static final double HEAD = 30;
  static final double GAP = 5;
  static final double AFTER = 12;

  private static final double FIT = PageSize.HEIGHT - LadderPanel.TOP - LadderPanel.LEGEND;

  /** What must fit below a phase's head for it to begin at the foot of a page. */
  private static final double BEGIN = 150;

  private final List<Page> pages = new ArrayList<>();
  private List<Rung> current = new ArrayList<>();
  private double left = FIT;

  private LadderPages() {}

  /**
   * The measures of one phase.
   *
   * @param number of the phase, or empty
   * @param title of the phase
   * @param continued whether it began on an earlier page
   * @param leftBoxes asks
   * @param rightBoxes everything else
   * @param asks how many there are, drawn or not
   * @param others how many there are, drawn or not
   */
  record Rung(
      String number,
      String title,
      boolean continued,
      List<Box> leftBoxes,
      List<Box> rightBoxes,
      int asks,
      int others) {

    Rung {
      leftBoxes = List.copyOf(leftBoxes);
      rightBoxes = List.copyOf(rightBoxes);
    }

    static Rung of(String number, String title, List<Box> asks, List<Box> others) {
      return new Rung(number, title, false, most(asks), most(others), asks.size(), others.size());
    }

    private static List<Box> most(List<Box> boxes) {
      return boxes.subList(0, Math.min(PhaseLadder.MOST, boxes.size()));
    }

    int size() {
      return asks + others;
    }

    int folded() {
      return size() - leftBoxes.size() - rightBoxes.size();
    }

    double height() {
      return HEAD + Math.max(stack(leftBoxes), stack(rightBoxes)) + AFTER;
    }

    Rung part(boolean later, List<Box> someLeft, List<Box> someRight) {
      return new Rung(number, title, later, someLeft, someRight, asks, others);
    }
  }

  /**
   * One page.
   *
   * @param rungs from top to bottom
   */
  record Page(List<Rung> rungs) {

    Page {
      rungs = List.copyOf(rungs);
    }

    double height() {
      return rungs.stream().mapToDouble(Rung::height).sum();
    }
  }

  static List<Page> of(List<Rung> rungs) {
    LadderPages pages = new LadderPages();
    rungs.forEach(pages::place);
    pages.turn();
    return List.copyOf(pages.pages);
  }

  private void place(Rung rung) {
    if (rung.height() > left && (rung.height() <= FIT || left < BEGIN)) {
      turn();
    }
    List<Box> asks = rung.leftBoxes();
    List<Box> others = rung.rightBoxes();
    boolean later = false;
    while (!asks.isEmpty() || !others.isEmpty()) {
      if (later) {
        turn();
      }
      int fewAsks = fitting(asks);
      int fewOthers = fitting(others);
      Rung piece = rung.part(later, asks.subList(0, fewAsks), others.subList(0, fewOthers));
      current.add(piece);
      left -= piece.height();
      asks = asks.subList(fewAsks, asks.size());
      others = others.subList(fewOthers, others.size());
      later = true;
    }
  }

  private int fitting(List<Box> boxes) {
    int count = 0;
    while (count < boxes.size() && HEAD + stack(boxes.subList(0, count + 1)) + AFTER <= left) {
      count++;
    }
    return count;
  }

  private void turn() {
    if (!current.isEmpty()) {
      pages.add(new Page(current));
      current = new ArrayList<>();
      left = FIT;
    }
  }

  private static double stack(List<Box> boxes) {
    return boxes.stream().mapToDouble(box -> box.height() + GAP).sum();
  }
}
