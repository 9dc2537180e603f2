package org.demarche.render.svg;

import static org.demarche.render.svg.draw.TextStyle.BODY;
import static org.demarche.render.svg.draw.TextStyle.SMALL;
import static org.demarche.render.svg.draw.TextStyle.SMALL_BOLD;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.render.Wording;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Shapes.Anchor;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.svg.draw.TextStyle;

/**
 * An element of the package as a box: a line with its number or kind, and its title. The box is as
 * high as its title needs.
 *
 * @param element what it stands for
 * @param look fill and border
 * @param width in units
 * @param lead number or kind, in bold
 * @param aside more on the first line
 * @param badge a figure at the right of the first line, beside a diamond; or empty
 * @param title in lines
 * @param type of the title
 */
public record Box(
    Element element,
    Look look,
    double width,
    String lead,
    String aside,
    String badge,
    List<String> title,
    TextStyle type) {

  private static final double PAD = 5.5;
  private static final double DIAMOND = 4.5;
  private static final int MOST_LINES = 6;

  /** How a box looks; never told by colour alone. */
  enum Look {
    /** Filled. */
    ASK(Palette.ASK, Palette.ASK, Palette.PAPER),
    /** Outlined. */
    OFFER(Palette.PAPER, Palette.OFFER, Palette.INK),
    /** With a double border. */
    JOINT(Palette.PAPER, Palette.JOINT, Palette.INK),
    /** With a dashed border. */
    CONTRIBUTION(Palette.PAPER, Palette.CONTRIBUTION, Palette.INK),
    /** With cut corners. */
    TRIGGER(Palette.PAPER, Palette.INK, Palette.INK),
    /** Tinted. */
    OTHER(Palette.TINT, Palette.LINE, Palette.INK);

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

    /** As a legend has it. */
    String words() {
      String word = Wording.capitalised(name().toLowerCase(Locale.ROOT));
      return this == JOINT ? "Joint step" : word;
    }

    /** A sample of it with its words. */
    Legend.Entry legend() {
      return new Legend.Entry(frame(0.7, 0, 24.6, 11), words());
    }

    /** The frame alone. */
    Svg frame(double x, double y, double width, double height) {
      Svg frame = this == TRIGGER ? cut(x, y, width, height) : Shapes.rect(x, y, width, height);
      Svg painted = frame.fill(fill).stroke(border, this == OTHER ? 1 : 1.3);
      if (this == CONTRIBUTION) {
        return painted.dash("5 3");
      }
      if (this == JOINT) {
        Svg inner = Shapes.rect(x + 2.5, y + 2.5, width - 5, height - 5);
        return Svg.group(List.of(painted, inner.with("fill", "none").stroke(border, 0.9)));
      }
      return painted;
    }

    private static Svg cut(double x, double y, double w, double h) {
      double c = Math.min(6, h / 3);
      return Shapes.polygon(
          x + c, y, x + w - c, y, x + w, y + c, x + w, y + h - c, x + w - c, y + h, x + c, y + h, x,
          y + h - c, x, y + c);
    }
  }

  /** A measure with its number, who acts and what else is to be told of it. */
  public static Box of(
      DiagramData matter, Measure measure, double width, String more, String badge) {
    Look look = Look.valueOf(matter.direction(measure).name());
    String aside = matter.parties(measure.by()) + (more.isEmpty() ? "" : " · " + more);
    return make(measure, look, width, matter.numbers().of(measure.id()), aside, badge);
  }

  /** A measure with its number and short name, for a drawing of many. */
  static Box small(DiagramData data, Measure measure, double width, String aside, int mostLines) {
    Look look = Look.valueOf(data.direction(measure).name());
    String lead = data.numbers().of(measure.id());
    double inner = width - 2 * PAD;
    String kept =
        aside.isEmpty() ? "" : SMALL.wrap(aside, inner - SMALL_BOLD.width(lead) - 6, 1).get(0);
    List<String> title = SMALL.wrap(measure.shortName(), inner, mostLines);
    return new Box(measure, look, width, lead, kept, "", title, SMALL);
  }

  /** Anything else with its kind. */
  public static Box of(Element element, double width) {
    Look look = element.kind().equals("trigger") ? Look.TRIGGER : Look.OTHER;
    return make(element, look, width, Wording.capitalised(element.kind()), "", "");
  }

  private static Box make(
      Element element, Look look, double width, String lead, String aside, String badge) {
    double inner = width - 2 * PAD;
    double taken = SMALL_BOLD.width(lead) + 6 + (badge.isEmpty() ? 0 : badgeWidth(badge));
    String kept = aside.isEmpty() ? "" : SMALL.wrap(aside, inner - taken, 1).get(0);
    List<String> title = BODY.wrap(element.title(), inner, MOST_LINES);
    return new Box(element, look, width, lead, kept, badge, title, BODY);
  }

  private static double badgeWidth(String badge) {
    return SMALL_BOLD.width(badge) + 2 * DIAMOND + 8;
  }

  double height() {
    return 2 * PAD + SMALL.leading() + title.size() * type.leading() - 1;
  }

  /** The box with its top left corner at a place, as a link to what it stands for. */
  public Svg draw(double x, double y) {
    List<Svg> shapes = new ArrayList<>();
    shapes.add(look.frame(x, y, width, height()));
    double base = y + PAD + SMALL.ascent() - 1;
    shapes.add(Shapes.text(x + PAD, base, lead, SMALL_BOLD, look.type));
    if (!aside.isEmpty()) {
      double after = x + PAD + SMALL_BOLD.width(lead) + 6;
      shapes.add(
          Shapes.text(after, base, aside, SMALL, look == Look.ASK ? look.type : Palette.SOFT));
    }
    shapes.addAll(badge(x + width - PAD, base));
    double top = y + PAD + SMALL.leading() - 1;
    shapes.addAll(Shapes.lines(x + PAD, top, title, type, look.type, Anchor.START));
    return Svg.of("a")
        .with("href", "#" + (element.pointer().isEmpty() ? "top" : element.id()))
        .named("dg-node")
        .named(look.className())
        .with("data-id", element.id())
        .add(Svg.of("title").text(Wording.capitalised(element.kind()) + ": " + element.title()))
        .add(shapes);
  }

  private List<Svg> badge(double right, double base) {
    if (badge.isEmpty()) {
      return List.of();
    }
    double left = right - SMALL_BOLD.width(badge) - DIAMOND - 4;
    return List.of(
        Shapes.diamond(left, base - 3.5, DIAMOND).fill(look.type).named("dg-keystone"),
        Shapes.text(right, base, badge, SMALL_BOLD, look.type, Anchor.END));
  }
}
