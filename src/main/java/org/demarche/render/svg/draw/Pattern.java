package org.demarche.render.svg.draw;

import java.util.ArrayList;
import java.util.List;
import org.demarche.render.svg.draw.Shapes.Anchor;

/**
 * How a field of a bar is filled. The fills differ by lightness and lines, so that a grey printer
 * and a reader who sees few colours tell them apart.
 */
public enum Pattern {
  /** Full. */
  FULL(Palette.ACCENT, Palette.ACCENT, Palette.PAPER),
  /** Full, with a light line inside its border. */
  FRAMED(Palette.ACCENT, Palette.ACCENT, Palette.PAPER),
  /** Slanting lines. */
  SLANTED(Palette.PAPER, Palette.ACCENT, Palette.INK),
  /** Upright lines. */
  UPRIGHT(Palette.PAPER, Palette.ACCENT, Palette.INK),
  /** Slanting lines that cross, close together. */
  CROSSED(Palette.PAPER, Palette.ASK, Palette.INK),
  /** Grey. */
  GREY(Palette.LINE, Palette.LINE, Palette.INK),
  /** Empty, with a thick border. */
  OPEN(Palette.PAPER, Palette.ACCENT, Palette.INK),
  /** Pale. */
  PALE(Palette.TINT, Palette.SOFT, Palette.INK),
  /** Empty, with one cross from corner to corner. */
  BARRED(Palette.PAPER, Palette.INK, Palette.INK),
  /** Empty, with a dashed border. */
  DASHED(Palette.PAPER, Palette.SOFT, Palette.INK);

  private static final TextStyle TYPE = TextStyle.SMALL_BOLD;

  /** Between slanting or upright lines, in units. */
  private static final double STEP = 4.5;

  private final Palette fill;
  private final Palette border;
  private final Palette type;

  Pattern(Palette fill, Palette border, Palette type) {
    this.fill = fill;
    this.border = border;
    this.type = type;
  }

  /** A field without words. */
  public Svg field(double x, double y, double width, double height) {
    double line = this == OPEN ? 1.8 : 1;
    double inset = line / 2;
    Svg frame =
        Shapes.rect(x + inset, y + inset, width - line, height - line)
            .fill(fill)
            .stroke(border, line)
            .dash(this == DASHED ? "3 2" : "");
    List<Svg> shapes = new ArrayList<>(List.of(frame));
    switch (this) {
      case FRAMED ->
          shapes.add(
              Shapes.rect(x + 2.5, y + 2.5, width - 5, height - 5)
                  .with("fill", "none")
                  .stroke(Palette.PAPER, 1));
      case SLANTED -> shapes.add(Shapes.hatching(x, y, width, height, STEP, border));
      case UPRIGHT -> shapes.add(upright(x, y, width, height));
      case CROSSED -> {
        shapes.add(Shapes.hatching(x, y, width, height, STEP, border));
        Svg turned = Shapes.hatching(0, y, width, height, STEP, border);
        shapes.add(turned.with("transform", "matrix(-1 0 0 1 " + Svg.number(x + width) + " 0)"));
      }
      case BARRED -> {
        shapes.add(Shapes.line(x, y, x + width, y + height).stroke(border, 0.8));
        shapes.add(Shapes.line(x, y + height, x + width, y).stroke(border, 0.8));
      }
      default -> {}
    }
    return Svg.group(shapes);
  }

  private Svg upright(double x, double y, double width, double height) {
    StringBuilder strokes = new StringBuilder();
    for (double at = STEP; at < width; at += STEP) {
      strokes.append("M").append(new Point(x + at, y));
      strokes.append(" L").append(new Point(x + at, y + height)).append(' ');
    }
    return Svg.of("path")
        .with("d", strokes.toString().strip())
        .with("fill", "none")
        .stroke(border, 1);
  }

  /** A field with a few words in its middle, on paper where lines would cross them. */
  public Svg field(double x, double y, double width, double height, String words) {
    List<Svg> shapes = new ArrayList<>(List.of(field(x, y, width, height)));
    double middle = x + width / 2;
    if (List.of(SLANTED, UPRIGHT, CROSSED, BARRED).contains(this)) {
      double room = Math.min(width - 3, TYPE.width(words) + 5);
      shapes.add(Shapes.rect(middle - room / 2, y + 1.5, room, height - 3).fill(Palette.PAPER));
    }
    double base = y + height / 2 + TYPE.size() * 0.36;
    shapes.add(Shapes.text(middle, base, words, TYPE, type, Anchor.MIDDLE));
    return Svg.group(shapes);
  }
}
