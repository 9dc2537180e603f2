package org.demarche.render.svg;

import static org.demarche.render.svg.LadderPages.GAP;
import static org.demarche.render.svg.LadderPages.HEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.Role;
import org.demarche.render.Words;
import org.demarche.render.svg.LadderPages.Page;
import org.demarche.render.svg.LadderPages.Rung;
import org.demarche.render.svg.LadderTies.Placed;
import org.demarche.render.svg.Shapes.Anchor;

/** Draws one page of a ladder. */
final class LadderSketch {

  static final double COLUMN = 264;

  /** So that borders are not cut at the sheet's edge. */
  static final double LEFT = 1;

  static final double RIGHT = Sheet.WIDTH - COLUMN - LEFT;
  static final double TOP = 24;
  static final double LEGEND = 46;

  private final Matter matter;
  private final List<Svg> heads = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();

  private LadderSketch(Matter matter) {
    this.matter = matter;
  }

  static Plan.Sketch of(Matter matter, Bargains bargains, Page page, boolean oneOfMany) {
    return new LadderSketch(matter).sketch(bargains, page, oneOfMany);
  }

  private Plan.Sketch sketch(Bargains bargains, Page page, boolean oneOfMany) {
    columns();
    double y = TOP;
    for (Rung rung : page.rungs()) {
      rung(rung, y);
      y += rung.height();
    }
    List<Svg> ties = LadderTies.draw(matter, bargains, placed);
    Legend legend = legend(ties);
    List<Svg> shapes = new ArrayList<>(heads);
    shapes.addAll(ties);
    placed.forEach(each -> shapes.add(each.box().draw(each.x(), each.y())));
    shapes.addAll(legend.draw(y));
    String title = oneOfMany ? title(page) : "";
    return new Plan.Sketch(title, oneOfMany ? words(page) : "", y + legend.height(), shapes, true);
  }

  private void columns() {
    heads.add(head(0, Anchor.START, "Asks", Role.COUNTERPART));
    heads.add(head(Sheet.WIDTH, Anchor.END, "Offers and other steps", Role.PROPOSER));
  }

  private Svg head(double x, Anchor anchor, String word, Role role) {
    String who =
        matter.content().parties().stream()
            .filter(party -> party.roles().contains(role) && party.partOf() == null)
            .map(matter::shortName)
            .collect(Collectors.joining(", "));
    String words = anchor == Anchor.START && !who.isEmpty() ? word + " of " + who : word;
    String line = Lettering.BODY_BOLD.wrap(words, COLUMN, 1).get(0);
    return Shapes.text(x, 14, line, Lettering.BODY_BOLD, Tone.ACCENT, anchor);
  }

  private void rung(Rung rung, double top) {
    heads.add(Shapes.rect(0, top, Sheet.WIDTH, HEAD - GAP).fill(Tone.TINT));
    double x = 8;
    if (!rung.number().isEmpty()) {
      heads.add(Shapes.circle(14, top + 12, 8.5).fill(Tone.ACCENT));
      heads.add(
          Shapes.text(
              14, top + 15.8, rung.number(), Lettering.SMALL_BOLD, Tone.PAPER, Anchor.MIDDLE));
      x = 30;
    }
    String words = rung.title() + (rung.continued() ? " (continued)" : "");
    String line = Lettering.HEAD.wrap(words, Sheet.WIDTH - x - 8, 1).get(0);
    heads.add(Shapes.text(x, top + 16.5, line, Lettering.HEAD, Tone.ACCENT));
    stack(rung.leftBoxes(), LEFT, top + HEAD);
    stack(rung.rightBoxes(), RIGHT, top + HEAD);
  }

  private void stack(List<Box> boxes, double x, double top) {
    double y = top;
    for (Box box : boxes) {
      placed.add(new Placed(box, x, y));
      y += box.height() + GAP;
    }
  }

  private Legend legend(List<Svg> ties) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (Box.Look look : Box.Look.values()) {
      if (placed.stream().anyMatch(each -> each.box().look() == look)) {
        entries.add(Legend.box(look, look.words()));
      }
    }
    if (!ties.isEmpty()) {
      Svg curve = LadderTies.curve(new Point(1, 9), new Point(25, 2), Tone.OFFER);
      entries.add(new Legend.Entry(curve, "in return for"));
    }
    if (ties.stream().anyMatch(LadderTies::isBracket)) {
      Svg curve = LadderTies.curve(new Point(16, 5.5), new Point(25, 5.5), Tone.OFFER);
      Svg sample = Svg.group(List.of(LadderTies.bracket(16, 0, 11, -5), curve));
      entries.add(new Legend.Entry(sample, "a whole part or phase"));
    }
    return new Legend(entries);
  }

  private static String title(Page page) {
    return Words.capitalised(
        Words.list(
            page.rungs().stream()
                .map(rung -> rung.title() + (rung.continued() ? " (continued)" : ""))
                .toList(),
            "and"));
  }

  /** The title says which phase it is where there is only one. */
  private static String words(Page page) {
    boolean one = page.rungs().size() == 1;
    return page.rungs().stream()
        .map(rung -> one ? Words.capitalised(sides(rung)) : rung.title() + ": " + sides(rung))
        .collect(Collectors.joining(" "));
  }

  private static String sides(Rung rung) {
    return "%s on the left, %s on the right."
        .formatted(
            Words.count(rung.leftBoxes().size(), "ask", "asks"),
            Words.count(rung.rightBoxes().size(), "other measure", "other measures"));
  }
}
