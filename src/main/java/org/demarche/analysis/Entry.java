package org.demarche.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.Finances.Sums;
import org.demarche.model.Firmness;
import org.demarche.model.Measure;
import org.demarche.model.Money;
import org.demarche.model.Party;
import org.demarche.model.Per;
import org.jspecify.annotations.Nullable;

/**
 * A sum of one year, as the books of the {@link Finances} have it.
 *
 * @param measure what it is for
 * @param currency ISO 4217 code
 * @param year null for what is undated
 * @param amount of the year, or of the whole period where it is undated
 * @param firmness of a contribution; null for a cost
 * @param party who contributes; null for a cost, or for a party that the package does not have
 */
record Entry(
    Measure measure,
    String currency,
    @Nullable Integer year,
    BigDecimal amount,
    @Nullable Firmness firmness,
    @Nullable Party party) {

  /** A longer period, or one outside the calendar of partial dates, is taken as undated. */
  private static final int LONGEST = 200;

  private static final int LAST_YEAR = 9999;

  static List<Entry> of(
      Measure measure, Money money, @Nullable Firmness firmness, @Nullable Party party) {
    Integer from = money.from();
    int years = Math.max(1, money.years());
    if (from == null || from < 1 || from > LAST_YEAR || years > LONGEST) {
      return List.of(new Entry(measure, money.currency(), null, money.total(), firmness, party));
    }
    List<Entry> entries = new ArrayList<>();
    BigDecimal each = each(money, years);
    for (int year = 0; year < years; year++) {
      BigDecimal before = each.multiply(BigDecimal.valueOf(year));
      BigDecimal amount = year == years - 1 ? money.total().subtract(before) : each;
      entries.add(new Entry(measure, money.currency(), from + year, amount, firmness, party));
    }
    return entries;
  }

  private static BigDecimal each(Money money, int years) {
    if (money.per() == Per.YEAR || years == 1) {
      return money.amount();
    }
    int scale = Math.max(2, money.amount().scale());
    return money.amount().divide(BigDecimal.valueOf(years), scale, RoundingMode.DOWN);
  }

  boolean isCost() {
    return firmness == null;
  }

  /** Without trailing zeros, so that equal sums are equal values. */
  static BigDecimal total(List<Entry> entries) {
    return plain(entries.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static Sums sums(List<Entry> entries) {
    return new Sums(
        total(having(entries, Firmness.PLEDGED)),
        total(having(entries, Firmness.LIKELY)),
        total(having(entries, Firmness.POSSIBLE)),
        total(entries.stream().filter(entry -> !entry.isCost()).toList()));
  }

  static BigDecimal cost(List<Entry> entries) {
    return total(having(entries, null));
  }

  private static List<Entry> having(List<Entry> entries, @Nullable Firmness firmness) {
    return entries.stream().filter(entry -> entry.firmness() == firmness).toList();
  }
}
