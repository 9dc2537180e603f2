package org.demarche.render.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.Finances.Account;
import org.demarche.analysis.Finances.Share;
import org.demarche.analysis.Finances.Year;
import org.demarche.model.Firmness;
import org.demarche.model.Party;
import org.demarche.render.Words;
import org.demarche.render.svg.Shapes.Anchor;

/**
 * Draws the years of one currency: a bar a year, made of what each payer gives, against what the
 * year costs.
 */
final class YearSketch {

  private static final double LEFT = 92;
  private static final double RIGHT = Sheet.WIDTH - 30;
  private static final double BAR = 20;
  private static final double ROW = 50;
  private static final double TOP = 8;

  /** Payers are told by letters; the colours only help. */
  private static final List<Tone> TONES =
      List.of(Tone.OFFER, Tone.JOINT, Tone.CONTRIBUTION, Tone.ACCENT, Tone.SOFT);

  private final Matter matter;
  private final Account account;
  private final List<Party> payers;
  private final Axis axis;

  private YearSketch(Matter matter, Account account) {
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

  static Plan.Sketch of(
      Matter matter, Account account, List<Year> years, String title, String words) {
    return new YearSketch(matter, account).sketch(years, title, words);
  }

  static String label(Year year) {
    return year.year() == null ? "No year named" : String.valueOf(year.year());
  }

  private Plan.Sketch sketch(List<Year> years, String title, String words) {
    List<Svg> shapes = new ArrayList<>();
    double y = TOP;
    for (Year year : years) {
      row(year, y, shapes);
      y += ROW;
    }
    shapes.addAll(axis.draw(y + 2, mark -> Words.sum(mark, account.currency())));
    Legend legend = legend(years);
    shapes.addAll(legend.draw(y + 24));
    return new Plan.Sketch(title, words, y + 24 + legend.height(), shapes, false);
  }

  private void row(Year year, double top, List<Svg> shapes) {
    List<String> label = Lettering.BODY_BOLD.wrap(label(year), LEFT - 12);
    shapes.addAll(Shapes.lines(0, top + 3, label, Lettering.BODY_BOLD, Tone.ACCENT, Anchor.START));
    double cost = axis.x(year.cost().doubleValue());
    double given = axis.x(year.contributed().total().doubleValue());
    if (cost > given + 0.5) {
      shapes.add(
          Shapes.rect(given, top, cost - given, BAR)
              .with("fill", "none")
              .stroke(Tone.SOFT, 1)
              .dash("1.5 3"));
    }
    double x = LEFT;
    for (Share share : year.shares()) {
      double width = axis.x(share.amount().doubleValue()) - LEFT;
      shapes.add(segment(payers.indexOf(share.party()), share.firmness(), x, top, width, BAR));
      x += width;
    }
    if (year.cost().signum() > 0) {
      shapes.add(Shapes.line(cost, top - 4, cost, top + BAR + 4).stroke(Tone.INK, 2.4));
    }
    String remark = Lettering.SMALL.wrap(remark(year), Sheet.WIDTH - LEFT, 1).get(0);
    shapes.add(Shapes.text(LEFT, top + BAR + 15, remark, Lettering.SMALL, Tone.SOFT));
  }

  private String remark(Year year) {
    String currency = account.currency();
    BigDecimal named = year.contributed().total();
    BigDecimal missing = year.cost().subtract(named);
    String cost =
        year.cost().signum() == 0 ? "no cost" : "cost " + Words.sum(year.cost(), currency);
    String given =
        named.signum() == 0 ? "no contribution with a sum" : "named " + Words.sum(named, currency);
    String rest =
        missing.signum() == 0
            ? "covered"
            : (missing.signum() > 0 ? "missing " : "over ") + Words.sum(missing.abs(), currency);
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
    Tone tone = TONES.get(payer % TONES.size());
    List<Svg> shapes = new ArrayList<>();
    Svg frame = Shapes.rect(x, y, width, height).stroke(tone, 1.2);
    shapes.add(
        frame
            .fill(firmness == Firmness.PLEDGED ? tone : Tone.PAPER)
            .dash(firmness == Firmness.POSSIBLE ? "4 3" : ""));
    if (firmness == Firmness.LIKELY) {
      shapes.add(Shapes.hatching(x, y, width, height, 5, tone));
    }
    String letter = letter(payer);
    double room = Lettering.SMALL_BOLD.width(letter) + 6;
    if (width >= room + 2) {
      double middle = x + width / 2;
      if (firmness == Firmness.LIKELY) {
        shapes.add(Shapes.rect(middle - room / 2, y + height / 2 - 6.5, room, 13).fill(Tone.PAPER));
      }
      Tone type = firmness == Firmness.PLEDGED ? Tone.PAPER : tone;
      shapes.add(
          Shapes.text(
              middle, y + height / 2 + 3.6, letter, Lettering.SMALL_BOLD, type, Anchor.MIDDLE));
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
    entries.add(new Legend.Entry(Shapes.line(13, 0, 13, 12).stroke(Tone.INK, 2.4), "cost"));
    entries.add(
        new Legend.Entry(
            Shapes.rect(1, 1, 24, 10).with("fill", "none").stroke(Tone.SOFT, 1).dash("1.5 3"),
            "not covered by what is named"));
    return new Legend(entries);
  }

  private static Svg sample(Firmness firmness) {
    Svg frame = Shapes.rect(1, 1, 24, 10).stroke(Tone.INK, 1.2);
    return switch (firmness) {
      case PLEDGED -> frame.fill(Tone.INK);
      case LIKELY ->
          Svg.group(List.of(frame.fill(Tone.PAPER), Shapes.hatching(1, 1, 24, 10, 5, Tone.INK)));
      case POSSIBLE -> frame.fill(Tone.PAPER).dash("4 3");
    };
  }
}
