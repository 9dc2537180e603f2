package org.demarche.render.svg;

import static org.demarche.render.svg.draw.TextStyle.SMALL;
import static org.demarche.render.svg.draw.TextStyle.SMALL_BOLD;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.model.measure.Measure;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Shapes.Anchor;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.words.Words;

/**
 * A measure as a box: a line with its number, and its short name. The box is as high as its name
 * needs.
 *
 * @param measure what it stands for
 * @param look fill and border
 * @param width in units
 * @param lead number, in bold
 * @param aside more on the first line
 * @param title in lines
 * @param hint its full title
 */
record Box(
    Measure measure,
    Look look,
    double width,
    String lead,
    String aside,
    List<String> title,
    String hint) {

  private static final double PAD = 5.5;

  /** How a box looks; never told by colour alone. */
  enum Look {
    /** Filled. */
    ASK(Palette.ASK, Palette.ASK, Palette.PAPER),
    /** Outlined. */
    OFFER(Palette.PAPER, Palette.OFFER, Palette.INK),
    /** With a double border. */
    JOINT(Palette.PAPER, Palette.JOINT, Palette.INK),
    /** With a dashed border. */
    CONTRIBUTION(Palette.PAPER, Palette.CONTRIBUTION, Palette.INK);

    private final Palette fill;
    private final Palette border;
    private final Palette type;

    Look(Palette fill, Palette border, Palette type) {
      this.fill = fill;
      this.border = border;
      this.type = type;
    }

    String className() {
      return "dg-" + name().toLowerCase(Locale.ROOT);
    }

    /** A sample of it with its words. */
    Legend.Entry legend(Words words) {
      String label = words.text("drawn.look." + name().toLowerCase(Locale.ROOT));
      return new Legend.Entry(frame(0.7, 0, 24.6, 11), label);
    }

    /** The frame alone. */
    Svg frame(double x, double y, double width, double height) {
      Svg painted = Shapes.rect(x, y, width, height).fill(fill).stroke(border, 1.3);
      if (this == CONTRIBUTION) {
        return painted.dash("5 3");
      }
      if (this == JOINT) {
        Svg inner = Shapes.rect(x + 2.5, y + 2.5, width - 5, height - 5);
        return Svg.group(List.of(painted, inner.with("fill", "none").stroke(border, 0.9)));
      }
      return painted;
    }
  }

  /** A measure with its number and short name. */
  static Box of(DiagramData data, Measure measure, double width, String aside, int mostLines) {
    Look look = Look.valueOf(data.direction(measure).name());
    String lead = data.numbers().of(measure.id());
    double inner = width - 2 * PAD;
    String kept =
        aside.isEmpty() ? "" : SMALL.wrap(aside, inner - SMALL_BOLD.width(lead) - 6, 1).get(0);
    List<String> title = SMALL.wrap(measure.shortName(), inner, mostLines);
    Words words = data.words();
    String hint = words.text("label", words.sentence("element.measure"), measure.title());
    return new Box(measure, look, width, lead, kept, title, hint);
  }

  double height() {
    return 2 * PAD + SMALL.leading() + title.size() * SMALL.leading() - 1;
  }

  /** The box with its top left corner at a place, as a link to what it stands for. */
  Svg draw(double x, double y) {
    List<Svg> shapes = new ArrayList<>();
    shapes.add(look.frame(x, y, width, height()));
    double base = y + PAD + SMALL.ascent() - 1;
    shapes.add(Shapes.text(x + PAD, base, lead, SMALL_BOLD, look.type));
    if (!aside.isEmpty()) {
      double after = x + PAD + SMALL_BOLD.width(lead) + 6;
      shapes.add(
          Shapes.text(after, base, aside, SMALL, look == Look.ASK ? look.type : Palette.SOFT));
    }
    double top = y + PAD + SMALL.leading() - 1;
    shapes.addAll(Shapes.lines(x + PAD, top, title, SMALL, look.type, Anchor.START));
    return Svg.of("a")
        .with("href", "#" + measure.id())
        .named("dg-node")
        .named(look.className())
        .with("data-id", measure.id())
        .add(Svg.of("title").text(hint))
        .add(shapes);
  }
}
