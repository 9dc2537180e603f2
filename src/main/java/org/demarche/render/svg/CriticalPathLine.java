package org.demarche.render.svg;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.order.Sequence.CriticalPath;
import org.demarche.analysis.order.Sequence.Link;
import org.demarche.analysis.order.Sequence.LinkKind;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Point;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Shapes.Anchor;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.svg.draw.TextStyle;
import org.demarche.render.words.Words;

/**
 * The critical path as a line: a dot for each act, a bar across the line for each gate. Where
 * several chains are longest, the line is dashed between what they share.
 */
final class CriticalPathLine {

  private static final int LEAST_ACTS = 3;
  private static final double ACT = 122;
  private static final double GATE = 84;

  /** How far a row may be stretched, so that a short one is not torn apart. */
  private static final double STRETCH = 1.6;

  /** Of characters: a longer name is left out of the headline. */
  private static final int MOST_BRIEF = 50;

  private static final double DOT = 5;
  private static final double BAR = 11;
  private static final TextStyle TYPE = TextStyle.SMALL;

  private final DiagramData data;
  private final CriticalPath path;
  private final Words words;
  private final List<Svg> lines = new ArrayList<>();
  private final List<Svg> stops = new ArrayList<>();

  private CriticalPathLine(DiagramData data) {
    this.data = data;
    words = data.words();
    path = data.analysis().sequence().criticalPath();
  }

  /** Empty where fewer than three acts follow one another, or the longest chains share no two. */
  static Optional<Drawing> draw(DiagramData data) {
    CriticalPathLine line = new CriticalPathLine(data);
    return line.path.acts() < LEAST_ACTS || line.acts().size() < 2
        ? Optional.empty()
        : Optional.of(line.drawing());
  }

  private List<Link> acts() {
    return path.links().stream().filter(CriticalPathLine::isAct).toList();
  }

  /** Whether it is one of the acts that are counted; an obligation on the way is not. */
  private static boolean isAct(Link link) {
    return link.element() instanceof Measure;
  }

  private Drawing drawing() {
    double y = 0;
    int end = 0;
    for (List<Link> row : rows()) {
      y = row(row, y, end);
      end = after(row.get(row.size() - 1));
    }
    List<Svg> shapes = new ArrayList<>(lines);
    shapes.addAll(stops);
    Drawing.Sketch sketch = new Drawing.Sketch("", "", y, shapes, true);
    boolean fits = y <= PageSize.HEIGHT;
    return new Drawing(
        "path",
        headline(),
        alternative(),
        fits ? List.of() : List.of(words.text("drawn.path.too-long", path.acts())),
        fits ? List.of(sketch) : List.of(),
        table());
  }

  private static double room(Link link) {
    return link.kind() == LinkKind.ACT ? ACT : GATE;
  }

  /** How many acts of the chain are over when this link is. */
  private static int after(Link link) {
    return link.before() + (isAct(link) ? 1 : 0);
  }

  /** The links in as few rows as have room for them, all about as long. */
  private List<List<Link>> rows() {
    double all = path.links().stream().mapToDouble(CriticalPathLine::room).sum();
    double fair = all / Math.ceil(all / PageSize.WIDTH);
    List<List<Link>> rows = new ArrayList<>();
    double taken = PageSize.WIDTH;
    for (Link link : path.links()) {
      if (taken >= fair || taken + room(link) > PageSize.WIDTH) {
        rows.add(new ArrayList<>());
        taken = 0;
      }
      rows.get(rows.size() - 1).add(link);
      taken += room(link);
    }
    return rows;
  }

  /** Draws a row whose top is at y, and gives its bottom. */
  private double row(List<Link> row, double top, int end) {
    double room = row.stream().mapToDouble(CriticalPathLine::room).sum();
    double stretch = Math.min(STRETCH, PageSize.WIDTH / room);
    double above = row.stream().mapToDouble(link -> above(link, stretch)).max().orElse(0);
    double y = top + above + BAR;
    boolean isFirst = row.get(0).equals(path.links().get(0));
    double from = 0;
    double x = 0;
    int over = end;
    for (Link link : row) {
      double width = room(link) * stretch;
      double middle = x + width / 2;
      boolean begins = isFirst && x == 0 && link.before() == 0;
      if (!begins) {
        line(from, middle, y, link.before() == over);
      }
      stops.add(
          link.kind() == LinkKind.ACT ? act(link, middle, y, width) : gate(link, middle, y, width));
      from = middle;
      over = after(link);
      x += width;
    }
    if (over < path.acts()) {
      boolean isLast = row.get(row.size() - 1).equals(path.links().get(path.links().size() - 1));
      line(from, x, y, !isLast);
      lines.add(Shapes.arrowHead(new Point(x, y), new Point(from, y), 8, Palette.ACCENT, true));
    }
    int most =
        row.stream().mapToInt(link -> name(link, room(link) * stretch).size()).max().orElse(0);
    return y + DOT + 4 + TYPE.leading() * (1 + most) + 6;
  }

  private void line(double from, double to, double y, boolean joined) {
    lines.add(Shapes.line(from, y, to, y).stroke(Palette.ACCENT, 2.5).dash(joined ? "" : "2 4"));
  }

  private Svg act(Link link, double x, double y, double width) {
    List<Svg> shapes = new ArrayList<>();
    shapes.add(
        Shapes.circle(x, y, DOT)
            .fill(isAct(link) ? Palette.ACCENT : Palette.PAPER)
            .stroke(isAct(link) ? Palette.PAPER : Palette.ACCENT, 1.5));
    Element element = link.element();
    String number =
        isAct(link) ? data.numbers().of(element.id()) : Words.capitalised(element.kind());
    double top = y + DOT + 4;
    shapes.addAll(
        Shapes.lines(x, top, List.of(number), TextStyle.SMALL_BOLD, Palette.INK, Anchor.MIDDLE));
    shapes.addAll(
        Shapes.lines(x, top + TYPE.leading(), name(link, width), TYPE, Palette.INK, Anchor.MIDDLE));
    return Svg.of("a").with("href", "#" + element.id()).with("data-id", element.id()).add(shapes);
  }

  private List<String> name(Link link, double width) {
    return link.kind() == LinkKind.ACT
        ? TYPE.wrap(link.element().shortName(), width - 10, 2)
        : List.of();
  }

  private double above(Link link, double stretch) {
    return link.kind() == LinkKind.ACT ? 0 : label(link, GATE * stretch).size() * TYPE.leading();
  }

  private List<String> label(Link link, double width) {
    return TYPE.wrap(words(link), width - 8, 4);
  }

  private Svg gate(Link link, double x, double y, double width) {
    List<Svg> shapes = new ArrayList<>();
    shapes.add(Shapes.rect(x - 2, y - BAR + 2, 4, 2 * BAR - 4).fill(Palette.INK));
    List<String> label = label(link, width);
    double top = y - BAR - label.size() * TYPE.leading() + 2;
    shapes.addAll(Shapes.lines(x, top, label, TYPE, Palette.SOFT, Anchor.MIDDLE));
    return Svg.group(shapes).with("data-id", link.element().id());
  }

  private String words(Link link) {
    return switch (link.kind()) {
      case ACT ->
          (data.numbers().of(link.element().id()) + " " + link.element().shortName()).strip();
      case ALL_OF -> words.text("path.all-of", link.members(), data.groupName(link.element()));
      case OPENING -> words.text("path.opens", data.groupName(link.element()));
    };
  }

  private String headline() {
    Link first = acts().get(0);
    Link last = acts().get(acts().size() - 1);
    return first.before() == 0 && after(last) == path.acts()
        ? words.sentence("drawn.path.from-to", path.acts(), brief(first), brief(last))
        : words.sentence("drawn.path", path.acts());
  }

  private String brief(Link link) {
    String words = words(link);
    return words.length() <= MOST_BRIEF ? words : data.numbers().of(link.element().id());
  }

  private String alternative() {
    String order =
        path.links().stream().map(this::words).collect(Collectors.joining(words.text("semicolon")));
    return path.chains().equals(BigInteger.ONE)
        ? words.text("drawn.path.order", order)
        : words.sentence("drawn.path.chains", new BigDecimal(path.chains()), order);
  }

  private Diagram.Table table() {
    return new Diagram.Table(
        List.of(words.text("head.place"), words.text("head.act")),
        path.links().stream()
            .map(link -> List.of(isAct(link) ? String.valueOf(link.before() + 1) : "", words(link)))
            .toList());
  }
}
