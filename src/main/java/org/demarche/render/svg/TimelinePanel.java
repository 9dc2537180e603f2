package org.demarche.render.svg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.demarche.model.date.PartialDate;
import org.demarche.render.Wording;
import org.demarche.render.svg.Timeline.Moment;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Point;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Shapes.Anchor;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.svg.draw.TextStyle;

/** Draws one page of the timeline: years at the left, then the axis, then what there is to say. */
final class TimelinePanel {

  private static final double AXIS = 56;
  private static final double DATE = 108;
  private static final double TEXT = 236;
  private static final double GAP = 7;
  private static final double LANE = 8;
  private static final int MOST_LANES = 2;
  private static final double TOP = 12;
  private static final double LEGEND = 34;

  /** The height that the labels of one page may take. */
  static final double ROOM = PageSize.HEIGHT - TOP - LEGEND - 20;

  /** The least height of the axis for each label, so that the scale is seen. */
  private static final double SPREAD = 1.6;

  private final LocalDate first;
  private final double days;
  private final double height;

  private TimelinePanel(List<Moment> moments, LocalDate asOf) {
    LocalDate from = moments.get(0).first();
    LocalDate until = moments.stream().map(Moment::last).max(LocalDate::compareTo).orElse(from);
    this.first = from.withDayOfYear(1);
    LocalDate last = asOf.isAfter(until) && asOf.getYear() == until.getYear() ? asOf : until;
    this.days = Math.max(31, ChronoUnit.DAYS.between(first, last) + 1);
    double labels = moments.stream().mapToDouble(TimelinePanel::height).sum();
    this.height = Math.min(ROOM, Math.max(120, labels * SPREAD));
  }

  static Drawing.Sketch of(LocalDate asOf, List<Moment> moments, String title) {
    return new TimelinePanel(moments, asOf).sketch(asOf, moments, title);
  }

  static double height(Moment moment) {
    return lines(moment).size() * TextStyle.BODY.leading() + GAP;
  }

  private static List<String> lines(Moment moment) {
    return TextStyle.BODY.wrap(moment.words(), PageSize.WIDTH - TEXT, 4);
  }

  private Drawing.Sketch sketch(LocalDate asOf, List<Moment> moments, String title) {
    List<Svg> shapes = new ArrayList<>();
    shapes.add(Shapes.line(AXIS, TOP, AXIS, TOP + height).stroke(Palette.LINE, 2));
    years(shapes);
    asOf(asOf, shapes);
    double[] tops = tops(moments);
    int[] lanes = lanes(moments);
    for (int i = 0; i < moments.size(); i++) {
      shapes.add(mark(moments.get(i), lanes[i]));
      shapes.addAll(label(moments.get(i), tops[i], lanes[i]));
    }
    Legend legend = legend(moments, asOf);
    double foot = TOP + height + 16;
    shapes.addAll(legend.draw(foot));
    return new Drawing.Sketch(title, "", foot + legend.height(), shapes, false);
  }

  private double y(LocalDate date) {
    return TOP + height * ChronoUnit.DAYS.between(first, date) / days;
  }

  private void years(List<Svg> shapes) {
    double perYear = height * 365.25 / days;
    int step = 1;
    while (perYear * step < 18) {
      step = step == 1 ? 2 : step == 2 ? 5 : step * 2;
    }
    for (LocalDate year = first; y(year) < TOP + height - 4; year = year.plusYears(step)) {
      shapes.add(Shapes.line(AXIS - 8, y(year), AXIS, y(year)).stroke(Palette.LINE, 1));
      shapes.add(
          Shapes.text(
              AXIS - 14,
              y(year) + 3.5,
              String.valueOf(year.getYear()),
              TextStyle.SMALL,
              Palette.SOFT,
              Anchor.END));
    }
  }

  private boolean shows(LocalDate date) {
    return !date.isBefore(first) && y(date) <= TOP + height;
  }

  private void asOf(LocalDate asOf, List<Svg> shapes) {
    if (shows(asOf)) {
      double y = y(asOf);
      shapes.add(Shapes.line(AXIS - 8, y, AXIS + 8, y).stroke(Palette.ASK, 2));
    }
  }

  /** Bars that would lie on each other stand side by side, as far as there is room. */
  private static int[] lanes(List<Moment> moments) {
    int[] lanes = new int[moments.size()];
    for (int i = 0; i < lanes.length; i++) {
      for (int j = 0; j < i; j++) {
        boolean meets = !moments.get(j).last().isBefore(moments.get(i).first());
        if (meets && !moments.get(i).isPoint() && !moments.get(j).isPoint()) {
          lanes[i] = Math.min(MOST_LANES, Math.max(lanes[i], lanes[j] + 1));
        }
      }
    }
    return lanes;
  }

  private Svg mark(Moment moment, int lane) {
    double from = y(moment.first());
    double to = Math.max(from, y(moment.last()));
    if (moment.isPoint()) {
      Svg dot = Shapes.circle(AXIS, from, 4.2).stroke(Palette.ACCENT, 1.4);
      return dot.fill(moment.ahead() ? Palette.PAPER : Palette.ACCENT);
    }
    double length = Math.max(5, to - from);
    Svg bar = Shapes.rect(AXIS - 3 + lane * LANE, from, 6, length).stroke(Palette.ACCENT, 1.2);
    return moment.ahead() ? bar.fill(Palette.PAPER).dash("3 2") : bar.fill(Palette.TINT);
  }

  private List<Svg> label(Moment moment, double top, int lane) {
    List<String> lines = lines(moment);
    double middle = top + TextStyle.BODY.leading() / 2;
    double from = Math.min(y(moment.first()) + spanMiddle(moment), TOP + height);
    double start = AXIS + 6 + lane * LANE;
    List<Svg> shapes = new ArrayList<>();
    String path =
        "M%s L%s L%s L%s"
            .formatted(
                new Point(start, from),
                new Point(AXIS + 26, from),
                new Point(DATE - 12, middle),
                new Point(DATE - 5, middle));
    shapes.add(Svg.of("path").with("d", path).with("fill", "none").stroke(Palette.LINE, 1));
    shapes.addAll(
        Shapes.lines(
            DATE,
            top,
            List.of(shortDate(moment)),
            TextStyle.BODY_BOLD,
            Palette.ACCENT,
            Anchor.START));
    shapes.addAll(Shapes.lines(TEXT, top, lines, TextStyle.BODY, Palette.INK, Anchor.START));
    return shapes;
  }

  private double spanMiddle(Moment moment) {
    return moment.isPoint() ? 0 : Math.max(2.5, (y(moment.last()) - y(moment.first())) / 2);
  }

  /** In words where there is room, else as figures. */
  private static String shortDate(Moment moment) {
    boolean fits = TextStyle.BODY_BOLD.width(moment.when()) <= TEXT - DATE - 8;
    PartialDate until = moment.until();
    return fits || until == null
        ? moment.when()
        : moment.date() + (until.toString().length() > 7 ? "/" : " to ") + until;
  }

  /** Each label as near its date as the others allow, in order and without touching. */
  private double[] tops(List<Moment> moments) {
    double[] tops = new double[moments.size()];
    double free = 0;
    for (int i = 0; i < tops.length; i++) {
      Moment moment = moments.get(i);
      double wish = y(moment.first()) + spanMiddle(moment) - TextStyle.BODY.leading() / 2;
      tops[i] = Math.max(wish, free);
      free = tops[i] + height(moment);
    }
    double limit = TOP + height + 12;
    for (int i = tops.length - 1; i >= 0; i--) {
      tops[i] = Math.min(tops[i], limit - height(moments.get(i)));
      limit = tops[i];
    }
    return tops;
  }

  private Legend legend(List<Moment> moments, LocalDate asOf) {
    List<Legend.Entry> entries = new ArrayList<>();
    if (moments.stream().anyMatch(moment -> moment.isPoint() && !moment.ahead())) {
      entries.add(
          new Legend.Entry(
              Shapes.circle(13, 5.5, 4.2).fill(Palette.ACCENT).stroke(Palette.ACCENT, 1.4),
              "event on a day"));
    }
    if (moments.stream().anyMatch(moment -> !moment.isPoint())) {
      entries.add(
          new Legend.Entry(
              Shapes.rect(4, 2.5, 18, 6).fill(Palette.TINT).stroke(Palette.ACCENT, 1.2),
              "span, or date known to the month or year"));
    }
    if (moments.stream().anyMatch(Moment::ahead)) {
      entries.add(
          new Legend.Entry(
              Shapes.circle(13, 5.5, 4.2).fill(Palette.PAPER).stroke(Palette.ACCENT, 1.4),
              "date set for a measure or obligation"));
    }
    if (shows(asOf)) {
      entries.add(
          new Legend.Entry(
              Shapes.line(5, 5.5, 21, 5.5).stroke(Palette.ASK, 2),
              "as of " + Wording.date(PartialDate.of(asOf))));
    }
    return new Legend(entries);
  }
}
