package org.demarche.render.svg;

import static org.demarche.render.svg.LadderPages.GAP;
import static org.demarche.render.svg.LadderPages.HEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.position.Party;
import org.demarche.model.term.Role;
import org.demarche.render.Wording;
import org.demarche.render.svg.LadderPages.Page;
import org.demarche.render.svg.LadderPages.Rung;
import org.demarche.render.svg.LadderTies.Placed;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Point;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Shapes.Anchor;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.svg.draw.TextStyle;

/** Draws one page of a ladder. */
final class LadderPanel {

  static final double COLUMN = 264;

  /** So that borders are not cut at the sheet's edge. */
  static final double LEFT = 1;

  static final double RIGHT = PageSize.WIDTH - COLUMN - LEFT;
  static final double TOP = 24;
  static final double LEGEND = 46;

  private final DiagramData matter;
  private final List<Svg> heads = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();

  private LadderPanel(DiagramData matter) {
    this.matter = matter;
  }

  static Drawing.Sketch of(DiagramData matter, Bargains bargains, Page page, boolean oneOfMany) {
    return new LadderPanel(matter).sketch(bargains, page, oneOfMany);
  }

  private Drawing.Sketch sketch(Bargains bargains, Page page, boolean oneOfMany) {
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
    return new Drawing.Sketch(
        title, oneOfMany ? words(page) : "", y + legend.height(), shapes, true);
  }

  private void columns() {
    heads.add(head(0, Anchor.START, "Asks", Role.COUNTERPART));
    heads.add(head(PageSize.WIDTH, Anchor.END, "Offers and other steps", Role.PROPOSER));
  }

  private Svg head(double x, Anchor anchor, String word, Role role) {
    String who =
        matter.content().parties().stream()
            .filter(party -> party.roles().contains(role) && party.partOf() == null)
            .map(Party::shortName)
            .collect(Collectors.joining(", "));
    String words = anchor == Anchor.START && !who.isEmpty() ? word + " of " + who : word;
    String line = TextStyle.BODY_BOLD.wrap(words, COLUMN, 1).get(0);
    return Shapes.text(x, 14, line, TextStyle.BODY_BOLD, Palette.ACCENT, anchor);
  }

  private void rung(Rung rung, double top) {
    heads.add(Shapes.rect(0, top, PageSize.WIDTH, HEAD - GAP).fill(Palette.TINT));
    double x = 8;
    if (!rung.number().isEmpty()) {
      heads.add(Shapes.circle(14, top + 12, 8.5).fill(Palette.ACCENT));
      heads.add(
          Shapes.text(
              14, top + 15.8, rung.number(), TextStyle.SMALL_BOLD, Palette.PAPER, Anchor.MIDDLE));
      x = 30;
    }
    String words = rung.title() + (rung.continued() ? " (continued)" : "");
    String line = TextStyle.HEAD.wrap(words, PageSize.WIDTH - x - 8, 1).get(0);
    heads.add(Shapes.text(x, top + 16.5, line, TextStyle.HEAD, Palette.ACCENT));
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
        entries.add(look.legend());
      }
    }
    if (!ties.isEmpty()) {
      Svg curve = LadderTies.curve(new Point(1, 9), new Point(25, 2), Palette.OFFER);
      entries.add(new Legend.Entry(curve, "in return for"));
    }
    if (ties.stream().anyMatch(LadderTies::isBracket)) {
      Svg curve = LadderTies.curve(new Point(16, 5.5), new Point(25, 5.5), Palette.OFFER);
      Svg sample = Svg.group(List.of(LadderTies.bracket(16, 0, 11, -5), curve));
      entries.add(new Legend.Entry(sample, "a whole part or phase"));
    }
    return new Legend(entries);
  }

  private static String title(Page page) {
    return Wording.capitalised(
        Wording.list(
            page.rungs().stream()
                .map(rung -> rung.title() + (rung.continued() ? " (continued)" : ""))
                .toList(),
            "and"));
  }

  /** The title says which phase it is where there is only one. */
  private static String words(Page page) {
    boolean one = page.rungs().size() == 1;
    return page.rungs().stream()
        .map(rung -> one ? Wording.capitalised(sides(rung)) : rung.title() + ": " + sides(rung))
        .collect(Collectors.joining(" "));
  }

  private static String sides(Rung rung) {
    return "%s on the left, %s on the right."
        .formatted(
            Wording.count(rung.leftBoxes().size(), "ask", "asks"),
            Wording.count(rung.rightBoxes().size(), "other measure", "other measures"));
  }
}
