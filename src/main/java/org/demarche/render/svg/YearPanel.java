package org.demarche.render.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.Finances.Account;
import org.demarche.analysis.Finances.Share;
import org.demarche.analysis.Finances.Year;
import org.demarche.model.position.Party;
import org.demarche.model.term.Firmness;
import org.demarche.render.Wording;
import org.demarche.render.svg.draw.Axis;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Shapes.Anchor;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.svg.draw.TextStyle;

/**
 * Draws the years of one currency: a bar a year, made of what each payer gives, against what the
 * year costs.
 */
final class YearPanel {

  private static final double LEFT = 92;
  private static final double RIGHT = PageSize.WIDTH - 30;
  private static final double BAR = 20;
  private static final double ROW = 50;
  private static final double TOP = 8;

  /** Payers are told by letters; the colours only help. */
  private static final List<Palette> TONES =
      List.of(Palette.OFFER, Palette.JOINT, Palette.CONTRIBUTION, Palette.ACCENT, Palette.SOFT);

  private final DiagramData matter;
  private final Account account;
  private final List<Party> payers;
  private final Axis axis;

  private YearPanel(DiagramData matter, Account account) {
    this.matter = matter;
    this.account = account;
    this.payers =
        account.years().stream()
            .flatMap(year -> year.shares().stream())
            .map(Share::party)
            .distinct()
            .toList();
    double most =
        account.years().stream()
            .mapToDouble(year -> year.cost().max(year.contributed().total()).doubleValue())
            .max()
            .orElse(0);
    this.axis = Axis.over(0, most, LEFT, RIGHT);
  }

  static Drawing.Sketch of(
      DiagramData matter, Account account, List<Year> years, String title, String words) {
    return new YearPanel(matter, account).sketch(years, title, words);
  }

  static String label(Year year) {
    return year.year() == null ? "No year named" : String.valueOf(year.year());
  }

  private Drawing.Sketch sketch(List<Year> years, String title, String words) {
    List<Svg> shapes = new ArrayList<>();
    double y = TOP;
    for (Year year : years) {
      row(year, y, shapes);
      y += ROW;
    }
    shapes.addAll(axis.draw(y + 2, mark -> Wording.sum(mark, account.currency())));
    Legend legend = legend(years);
    shapes.addAll(legend.draw(y + 24));
    return new Drawing.Sketch(title, words, y + 24 + legend.height(), shapes, false);
  }

  private void row(Year year, double top, List<Svg> shapes) {
    List<String> label = TextStyle.BODY_BOLD.wrap(label(year), LEFT - 12);
    shapes.addAll(
        Shapes.lines(0, top + 3, label, TextStyle.BODY_BOLD, Palette.ACCENT, Anchor.START));
    double cost = axis.x(year.cost().doubleValue());
    double given = axis.x(year.contributed().total().doubleValue());
    if (cost > given + 0.5) {
      shapes.add(
          Shapes.rect(given, top, cost - given, BAR)
              .with("fill", "none")
              .stroke(Palette.SOFT, 1)
              .dash("1.5 3"));
    }
    double x = LEFT;
    for (Share share : year.shares()) {
      double width = axis.x(share.amount().doubleValue()) - LEFT;
      shapes.add(segment(payers.indexOf(share.party()), share.firmness(), x, top, width, BAR));
      x += width;
    }
    if (year.cost().signum() > 0) {
      shapes.add(Shapes.line(cost, top - 4, cost, top + BAR + 4).stroke(Palette.INK, 2.4));
    }
    String remark = TextStyle.SMALL.wrap(remark(year), PageSize.WIDTH - LEFT, 1).get(0);
    shapes.add(Shapes.text(LEFT, top + BAR + 15, remark, TextStyle.SMALL, Palette.SOFT));
  }

  private String remark(Year year) {
    String currency = account.currency();
    BigDecimal named = year.contributed().total();
    BigDecimal missing = year.cost().subtract(named);
    String cost =
        year.cost().signum() == 0 ? "no cost" : "cost " + Wording.sum(year.cost(), currency);
    String given =
        named.signum() == 0
            ? "no contribution with a sum"
            : "named " + Wording.sum(named, currency);
    String rest =
        missing.signum() == 0
            ? "covered"
            : (missing.signum() > 0 ? "missing " : "over ") + Wording.sum(missing.abs(), currency);
    return cost + " · " + given + " · " + rest;
  }

  static String letter(int payer) {
    String letter = String.valueOf((char) ('A' + payer % 26));
    return payer < 26 ? letter : letter + payer / 26;
  }

  /**
   * Full for what is pledged, hatched for what is likely, a dashed outline for what is possible.
   */
  private static Svg segment(
      int payer, Firmness firmness, double x, double y, double width, double height) {
    Palette tone = TONES.get(payer % TONES.size());
    List<Svg> shapes = new ArrayList<>();
    Svg frame = Shapes.rect(x, y, width, height).stroke(tone, 1.2);
    shapes.add(
        frame
            .fill(firmness == Firmness.PLEDGED ? tone : Palette.PAPER)
            .dash(firmness == Firmness.POSSIBLE ? "4 3" : ""));
    if (firmness == Firmness.LIKELY) {
      shapes.add(Shapes.hatching(x, y, width, height, 5, tone));
    }
    String letter = letter(payer);
    double room = TextStyle.SMALL_BOLD.width(letter) + 6;
    if (width >= room + 2) {
      double middle = x + width / 2;
      if (firmness == Firmness.LIKELY) {
        shapes.add(
            Shapes.rect(middle - room / 2, y + height / 2 - 6.5, room, 13).fill(Palette.PAPER));
      }
      Palette type = firmness == Firmness.PLEDGED ? Palette.PAPER : tone;
      shapes.add(
          Shapes.text(
              middle, y + height / 2 + 3.6, letter, TextStyle.SMALL_BOLD, type, Anchor.MIDDLE));
    }
    return Svg.group(shapes);
  }

  private Legend legend(List<Year> years) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (Party payer : payers) {
      int place = payers.indexOf(payer);
      entries.add(
          new Legend.Entry(
              segment(place, Firmness.POSSIBLE, 1, 0, 24, 12).named("dg-payer"),
              matter.shortName(payer)));
    }
    List<Share> shares = years.stream().flatMap(year -> year.shares().stream()).toList();
    for (Firmness firmness : Firmness.values()) {
      if (shares.stream().anyMatch(share -> share.firmness() == firmness)) {
        entries.add(new Legend.Entry(sample(firmness), firmness.words()));
      }
    }
    entries.add(new Legend.Entry(Shapes.line(13, 0, 13, 12).stroke(Palette.INK, 2.4), "cost"));
    entries.add(
        new Legend.Entry(
            Shapes.rect(1, 1, 24, 10).with("fill", "none").stroke(Palette.SOFT, 1).dash("1.5 3"),
            "not covered by what is named"));
    return new Legend(entries);
  }

  private static Svg sample(Firmness firmness) {
    Svg frame = Shapes.rect(1, 1, 24, 10).stroke(Palette.INK, 1.2);
    return switch (firmness) {
      case PLEDGED -> frame.fill(Palette.INK);
      case LIKELY ->
          Svg.group(
              List.of(frame.fill(Palette.PAPER), Shapes.hatching(1, 1, 24, 10, 5, Palette.INK)));
      case POSSIBLE -> frame.fill(Palette.PAPER).dash("4 3");
    };
  }
}
