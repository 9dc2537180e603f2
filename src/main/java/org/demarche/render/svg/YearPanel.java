package org.demarche.render.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.Finances.Account;
import org.demarche.analysis.Finances.Share;
import org.demarche.analysis.Finances.Year;
import org.demarche.model.date.PartialDate;
import org.demarche.model.position.Party;
import org.demarche.model.term.Firmness;
import org.demarche.render.svg.draw.Axis;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.PageSize;
import org.demarche.render.svg.draw.Palette;
import org.demarche.render.svg.draw.Shapes;
import org.demarche.render.svg.draw.Shapes.Anchor;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.svg.draw.TextStyle;
import org.demarche.render.words.Words;

/**
 * Draws the years of one currency: a bar a year, made of what each payer gives, against what the
 * year costs.
 */
final class YearPanel {

  private static final double LEFT = 66;
  private static final double RIGHT = PageSize.WIDTH - 230;
  private static final double BAR = 14;
  private static final double ROW = 22;
  private static final double TOP = 4;

  /** Payers are told by letters; the colours only help. */
  private static final List<Palette> TONES =
      List.of(Palette.OFFER, Palette.JOINT, Palette.CONTRIBUTION, Palette.ACCENT, Palette.SOFT);

  private final Account account;
  private final List<Party> payers;
  private final Axis axis;

  private final Words words;

  private YearPanel(Account account, Words words) {
    this.account = account;
    this.words = words;
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

  /**
   * Years that follow one another and are alike.
   *
   * @param years at least one, all with a year
   */
  record Span(List<Year> years) {

    Year first() {
      return years.get(0);
    }

    String label(Words words) {
      String from = year(first(), words);
      return years.size() == 1
          ? from
          : words.text("drawn.years", from, year(years.get(years.size() - 1), words));
    }

    private static String year(Year year, Words words) {
      Integer number = year.year();
      return number == null ? "" : words.date(new PartialDate(number, 0, 0));
    }

    /** {@code $100, $40 missing}; the gap only where any contribution is named. */
    String remark(String currency, Words words) {
      BigDecimal named = first().contributed().total();
      if (first().cost().signum() == 0) {
        return named.signum() == 0
            ? words.text("drawn.not-stated")
            : words.text("drawn.money.contributed", each(named, currency, words));
      }
      String cost = each(first().cost(), currency, words);
      BigDecimal missing = first().cost().subtract(named);
      if (named.signum() == 0) {
        return cost;
      }
      return switch (missing.signum()) {
        case 1 -> words.text("drawn.money.missing", cost, words.sum(missing, currency));
        case -1 -> words.text("drawn.money.over", cost, words.sum(missing.abs(), currency));
        default -> words.text("drawn.money.in-full", cost);
      };
    }

    private String each(BigDecimal amount, String currency, Words words) {
      String sum = words.sum(amount, currency);
      return years.size() == 1 ? sum : words.text("money.a-year", sum, 1);
    }
  }

  static Drawing.Sketch of(
      Account account, List<Span> spans, String title, String alternative, Words words) {
    return new YearPanel(account, words).sketch(spans, title, alternative);
  }

  private Drawing.Sketch sketch(List<Span> spans, String title, String alternative) {
    List<Svg> shapes = new ArrayList<>();
    double y = TOP;
    for (Span span : spans) {
      row(span, y, shapes);
      y += ROW;
    }
    shapes.add(Shapes.line(LEFT, 0, LEFT, y - 4).stroke(Palette.SOFT, 1));
    Legend legend = legend(spans.stream().map(Span::first).toList());
    shapes.addAll(legend.draw(y));
    return new Drawing.Sketch(title, alternative, y + legend.height(), shapes, false);
  }

  private void row(Span span, double top, List<Svg> shapes) {
    Year year = span.first();
    double base = top + BAR / 2 + 4;
    String label = span.label(words);
    shapes.add(Shapes.text(0, base, label, TextStyle.BODY_BOLD, Palette.INK));
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
      shapes.add(Shapes.line(cost, top - 3, cost, top + BAR + 3).stroke(Palette.INK, 2.4));
    }
    double after = Math.max(LEFT, Math.max(cost, given)) + 7;
    String full = span.remark(account.currency(), words);
    String remark = TextStyle.SMALL.wrap(full, PageSize.WIDTH - after, 1).get(0);
    shapes.add(Shapes.text(after, base, remark, TextStyle.SMALL, Palette.INK));
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
              payer.shortName()));
    }
    List<Share> shares = years.stream().flatMap(year -> year.shares().stream()).toList();
    for (Firmness firmness : Firmness.values()) {
      if (shares.stream().anyMatch(share -> share.firmness() == firmness)) {
        entries.add(new Legend.Entry(sample(firmness), words.term(firmness)));
      }
    }
    if (years.stream().anyMatch(year -> year.cost().signum() > 0)) {
      entries.add(
          new Legend.Entry(
              Shapes.line(13, 0, 13, 12).stroke(Palette.INK, 2.4), words.text("drawn.cost")));
    }
    if (years.stream().anyMatch(year -> year.cost().compareTo(year.contributed().total()) > 0)) {
      entries.add(
          new Legend.Entry(
              Shapes.rect(1, 1, 24, 10).with("fill", "none").stroke(Palette.SOFT, 1).dash("1.5 3"),
              words.text("drawn.no-contribution")));
    }
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
