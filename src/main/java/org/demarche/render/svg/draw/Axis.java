package org.demarche.render.svg.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.demarche.render.svg.draw.Shapes.Anchor;

/**
 * A level scale of numbers with round steps.
 *
 * @param min the number at the left end
 * @param max the number at the right end
 * @param step between marks
 * @param left of the drawing, in its units
 * @param right of the drawing, in its units
 */
record Axis(double min, double max, double step, double left, double right) {

  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** A scale with some five round steps that holds both numbers. */
  static Axis over(double low, double high, double left, double right) {
    double span = high > low ? high - low : Math.max(1, Math.abs(high));
    double magnitude = Math.pow(10, Math.floor(Math.log10(span / 5)));
    double step = 10 * magnitude;
    for (double round : ROUND) {
      if (span / (round * magnitude) <= 6) {
        step = round * magnitude;
        break;
      }
    }
    // Rounding may leave a product a hair inside of what it must hold.
    double min = Math.min(low, Math.floor(low / step) * step);
    double max = Math.max(high, Math.ceil(high / step) * step);
    return new Axis(min, max > min ? max : min + step, step, left, right);
  }

  double x(double value) {
    return left + (right - left) * (value - min) / (max - min);
  }

  List<BigDecimal> marks() {
    List<BigDecimal> marks = new ArrayList<>();
    for (int i = 0; min + i * step <= max + step / 1000; i++) {
      marks.add(BigDecimal.valueOf(min + i * step).round(new MathContext(12)));
    }
    return marks;
  }

  /** The line with its marks, and their numbers below it in these words. */
  List<Svg> draw(double y, Function<BigDecimal, String> wording) {
    List<Svg> shapes = new ArrayList<>();
    shapes.add(Shapes.line(left, y, right, y).stroke(Palette.SOFT, 1.2));
    double free = Double.NEGATIVE_INFINITY;
    for (BigDecimal mark : marks()) {
      double x = x(mark.doubleValue());
      String words = wording.apply(mark);
      double half = TextStyle.SMALL.width(words) / 2;
      shapes.add(Shapes.line(x, y - 3, x, y + 3).stroke(Palette.SOFT, 1.2));
      if (x - half > free && x - half >= 0 && x + half <= PageSize.WIDTH) {
        shapes.add(Shapes.text(x, y + 15, words, TextStyle.SMALL, Palette.SOFT, Anchor.MIDDLE));
        free = x + half + 6;
      }
    }
    return shapes;
  }
}
