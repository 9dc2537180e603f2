package org.demarche.render.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the runs of each line side by side by the last rule of the Unicode bidirectional algorithm.
 * The layout engine places them as they are read, all from the left or all from the right, so that
 * of two runs from left to right in an Arabic line the second would stand before the first. Only
 * places change: boxes, and with them the tags, keep the order in which they are read.
 */
final class VisualOrder {

  private VisualOrder() {}

  /** Changes what was laid out and not painted yet: the lines in this box, at any depth. */
  static void apply(Box box) {
    if (box instanceof LineBox line) {
      new Line(line).order();
    }
    children(box).filter(Box.class::isInstance).map(Box.class::cast).forEach(VisualOrder::apply);
  }

  private static Stream<?> children(Box box) {
    return box instanceof InlineLayoutBox inline
        ? inline.getInlineChildren().stream()
        : box.getChildren().stream();
  }

  /**
   * What is not divided: a run of text, or a box such as an image.
   *
   * @param content an {@link InlineText} or a {@link Box}
   * @param parent the box that it stands in
   * @param level of the bidirectional algorithm
   * @param left from the edge of the line
   */
  private record Run(Object content, Box parent, byte level, int left, int width) {

    int right() {
      return left + width;
    }
  }

  private static final class Line {

    private final LineBox line;
    private final boolean fromRight;
    private final List<Run> runs = new ArrayList<>();
    private final IdentityHashMap<Run, Integer> before = new IdentityHashMap<>();
    private final IdentityHashMap<Run, Integer> after = new IdentityHashMap<>();

    Line(LineBox line) {
      this.line = line;
      this.fromRight = line.isLayedOutRTL();
      collect(line, 0);
    }

    /** The places of boxes are counted from the line, those of texts from their boxes. */
    private void collect(Box parent, int left) {
      children(parent)
          .forEach(
              child -> {
                if (child instanceof InlineText text) {
                  if (text.getWidth() > 0) {
                    runs.add(
                        new Run(text, parent, level(text), left + text.getX(), text.getWidth()));
                  }
                } else if (child instanceof InlineLayoutBox inline) {
                  collect(inline, inline.getX());
                } else if (child instanceof Box box) {
                  runs.add(new Run(box, parent, base(), box.getX(), box.getWidth()));
                }
              });
    }

    private byte base() {
      return (byte) (fromRight ? 1 : 0);
    }

    /** The splitter makes runs of one direction, so that there are no others than these levels. */
    private byte level(InlineText text) {
      if (text.getTextDirection() == BidiSplitter.RTL) {
        return 1;
      }
      return (byte) (fromRight ? 2 : 0);
    }

    void order() {
      if (runs.size() < 2) {
        return;
      }
      Run[] visual = runs.toArray(Run[]::new);
      byte[] levels = new byte[visual.length];
      for (int i = 0; i < visual.length; i++) {
        levels[i] = visual[i].level();
      }
      Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
      List<Run> wanted = List.of(visual);
      if (!wanted.equals(runs.stream().sorted(Comparator.comparingInt(Run::left)).toList())) {
        place(wanted);
      }
    }

    /** From the left edge of the line, with the space around each run that it has now. */
    private void place(List<Run> wanted) {
      int[] edges = {Integer.MAX_VALUE, Integer.MIN_VALUE};
      children(line).forEach(child -> widen(edges, left(child), left(child) + width(child)));
      spaces(edges);
      IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
      int at = edges[0];
      for (Run run : wanted) {
        boolean left = run.level() % 2 == 0;
        int first = (left ? before : after).getOrDefault(run, 0);
        int last = (left ? after : before).getOrDefault(run, 0);
        Place place = new Place(at, at + first, at + first + run.width() + last);
        places.put(run.content(), place);
        at = place.outerRight();
      }
      move(line, places);
      line.calcChildLocations();
    }

    /** Padding between two runs goes with the one that stands deeper in boxes. */
    private void spaces(int[] edges) {
      Run first = runs.get(0);
      Run last = runs.get(runs.size() - 1);
      before.put(first, fromRight ? edges[1] - first.right() : first.left() - edges[0]);
      after.put(last, fromRight ? last.left() - edges[0] : edges[1] - last.right());
      for (int i = 1; i < runs.size(); i++) {
        Run one = runs.get(i - 1);
        Run other = runs.get(i);
        int space = fromRight ? one.left() - other.right() : other.left() - one.right();
        if (depth(one.parent()) > depth(other.parent())) {
          after.put(one, space);
        } else {
          before.put(other, space);
        }
      }
    }

    private int depth(@Nullable Box box) {
      return box == null || box == line ? 0 : 1 + depth(box.getParent());
    }

    private static void move(Box parent, IdentityHashMap<Object, Place> places) {
      children(parent)
          .forEach(
              child -> {
                Place place = places.get(child);
                if (child instanceof InlineLayoutBox box) {
                  int[] edges = {Integer.MAX_VALUE, Integer.MIN_VALUE};
                  enclose(box, places, edges);
                  if (edges[0] < edges[1]) {
                    box.setX(edges[0]);
                    box.setInlineWidth(edges[1] - edges[0]);
                    move(box, places);
                  }
                } else if (child instanceof InlineText text && place != null) {
                  text.setX(place.left() - parent.getX());
                } else if (child instanceof Box box && place != null) {
                  box.setX(place.left());
                }
              });
    }

    private static void enclose(Box box, IdentityHashMap<Object, Place> places, int[] edges) {
      children(box)
          .forEach(
              child -> {
                Place place = places.get(child);
                if (place != null) {
                  widen(edges, place.outerLeft(), place.outerRight());
                } else if (child instanceof InlineLayoutBox inline) {
                  enclose(inline, places, edges);
                }
              });
    }

    private static void widen(int[] edges, int left, int right) {
      edges[0] = Math.min(edges[0], left);
      edges[1] = Math.max(edges[1], right);
    }

    private static int left(Object child) {
      return ((Box) child).getX();
    }

    private static int width(Object child) {
      return child instanceof InlineLayoutBox box ? box.getInlineWidth() : ((Box) child).getWidth();
    }
  }

  /** Where a run comes to stand: its own left edge, and its edges with the space around it. */
  private record Place(int outerLeft, int left, int outerRight) {}
}
