package org.demarche.model.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.demarche.model.term.Per;
import org.demarche.model.term.Spread;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money over a period.
 *
 * @param amount in whole units of the currency, not negative
 * @param currency ISO 4217 code
 * @param per what the amount covers; default the whole period
 * @param years length of the period in years; 1 or more, default 1
 * @param from first calendar year of the period, or null where it is not known
 * @param spread whether the amount is the same in each year of the period; default unstated
 * @param byYear the sum of each calendar year, where they are known; they add up to the total
 * @param approximate whether it is an estimate; default false
 */
public record Money(
    BigDecimal amount,
    String currency,
    Per per,
    int years,
    @Nullable Integer from,
    Spread spread,
    Map<Integer, BigDecimal> byYear,
    boolean approximate) {

  public Money {
    byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
  }

  /** The sum over the whole period. */
  public BigDecimal total() {
    return per == Per.YEAR ? amount.multiply(BigDecimal.valueOf(years)) : amount;
  }

  /**
   * The sum of each calendar year, in order; empty where the definition does not say what falls in
   * which year. It does where it gives the sums by year, or the first year and either an amount a
   * year, a single year, or an even spread.
   */
  public Map<Integer, BigDecimal> yearly() {
    if (!byYear.isEmpty() || from == null) {
      return byYear;
    }
    boolean known = per == Per.YEAR || years == 1 || spread == Spread.EVEN;
    SortedMap<Integer, BigDecimal> sums = new TreeMap<>();
    for (int year = 0; known && year < years; year++) {
      sums.put(from + year, share(year));
    }
    return Collections.unmodifiableSortedMap(sums);
  }

  /** Equal shares in hundredths; the last year has what is left over. */
  private BigDecimal share(int year) {
    if (per == Per.YEAR || years == 1) {
      return amount;
    }
    int scale = Math.max(2, amount.scale());
    BigDecimal each = amount.divide(BigDecimal.valueOf(years), scale, RoundingMode.DOWN);
    return year < years - 1 ? each : amount.subtract(each.multiply(BigDecimal.valueOf(years - 1L)));
  }
}
