package org.demarche.analysis.proposal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.demarche.analysis.proposal.Question.Gap;
import org.demarche.model.Index;
import org.demarche.model.date.Due;
import org.demarche.model.date.RelativeDate;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Money;
import org.demarche.model.measure.Target;
import org.demarche.model.position.Position;
import org.demarche.model.position.Scale;
import org.demarche.model.position.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What lies between two answers to one question: who acts, dates, quantities, costs, openings.
 * Words are not compared, but for those of a position on a term.
 */
final class Gaps {

  /** A number that can be subtracted from one of the same unit and quantity. */
  private record Size(BigDecimal number, String unit, String of) {
    boolean isLike(Size other) {
      return unit.equals(other.unit) && of.equals(other.of);
    }
  }

  private final Index ours;
  private final Index theirs;

  Gaps(Index ours, Index theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  List<Gap> of(Measure one, Measure other) {
    List<Gap> gaps = new ArrayList<>();
    add("by", parties(one), parties(other), null, null, gaps);
    date("due", one.due(), other.due(), gaps);
    date("until", one.until(), other.until(), gaps);
    target(one.target(), other.target(), gaps);
    cost(one.cost(), other.cost(), gaps);
    return gaps;
  }

  /** By their openings. */
  static List<Gap> of(Position one, Position other) {
    List<Gap> gaps = new ArrayList<>();
    Stance our = one.preferred();
    Stance their = other.preferred();
    add(
        "preferred",
        said(our, unit(one.scale())),
        said(their, unit(other.scale())),
        our.value() == null ? null : new Size(our.value(), unit(one.scale()), ""),
        their.value() == null ? null : new Size(their.value(), unit(other.scale()), ""),
        gaps);
    return gaps;
  }

  private static String unit(@Nullable Scale scale) {
    return scale == null ? "" : scale.unit();
  }

  private static String said(Stance stance, String unit) {
    return stance.value() == null
        ? stance.text().strip().replaceAll("\\s+", " ")
        : amount(stance.value(), unit);
  }

  private static String parties(Measure measure) {
    return String.join(", ", new TreeSet<>(measure.by()));
  }

  private void date(String key, @Nullable Due one, @Nullable Due other, List<Gap> gaps) {
    add(key, said(one), said(other), days(ours, one), days(theirs, other), gaps);
  }

  /** The last day that it can mean, in days since 1970; null where that is not known. */
  private static @Nullable Size days(Index index, @Nullable Due due) {
    return index
        .date(due)
        .map(date -> new Size(BigDecimal.valueOf(date.last().toEpochDay()), "days", ""))
        .orElse(null);
  }

  private static String said(@Nullable Due due) {
    if (due instanceof RelativeDate relative) {
      return "within %s after %s".formatted(relative.within(), relative.after());
    }
    return due == null ? "" : due.toString();
  }

  private static void target(@Nullable Target one, @Nullable Target other, List<Gap> gaps) {
    add(
        "target",
        one == null ? "" : said(one),
        other == null ? "" : said(other),
        one == null ? null : new Size(one.amount(), one.unit(), one.quantity()),
        other == null ? null : new Size(other.amount(), other.unit(), other.quantity()),
        gaps);
  }

  private static String said(Target target) {
    return "%s of %s".formatted(amount(target.amount(), target.unit()), target.quantity());
  }

  private static void cost(@Nullable Money one, @Nullable Money other, List<Gap> gaps) {
    add(
        "cost",
        one == null ? "" : amount(one.total(), one.currency()),
        other == null ? "" : amount(other.total(), other.currency()),
        one == null ? null : new Size(one.total(), one.currency(), ""),
        other == null ? null : new Size(other.total(), other.currency(), ""),
        gaps);
  }

  /** {@code 300,000 tonnes}. */
  static String amount(BigDecimal number, String unit) {
    DecimalFormat grouped =
        new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return (grouped.format(number) + " " + unit).strip();
  }

  private static void add(
      String key,
      String ours,
      String theirs,
      @Nullable Size our,
      @Nullable Size their,
      List<Gap> gaps) {
    if (ours.equals(theirs)) {
      return;
    }
    if (our != null && their != null && our.isLike(their)) {
      gaps.add(new Gap(key, ours, theirs, difference(our, their), our.unit()));
    } else {
      gaps.add(new Gap(key, ours, theirs, null, ""));
    }
  }

  private static BigDecimal difference(Size ours, Size theirs) {
    BigDecimal difference = theirs.number().subtract(ours.number());
    return new BigDecimal(difference.stripTrailingZeros().toPlainString());
  }
}
