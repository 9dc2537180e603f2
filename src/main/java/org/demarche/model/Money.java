package org.demarche.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money over a period.
 *
 * @param amount in whole units of the currency, not negative
 * @param currency ISO 4217 code
 * @param per what the amount covers; default the whole period
 * @param years length of the period in years; 1 or more, default 1
 * @param from first calendar year of the period, or null where it is not known
 * @param approximate whether it is an estimate; default false
 */
public record Money(
    BigDecimal amount,
    String currency,
    Per per,
    int years,
    @Nullable Integer from,
    boolean approximate) {

  /** The sum over the whole period. */
  public BigDecimal total() {
    return per == Per.YEAR ? amount.multiply(BigDecimal.valueOf(years)) : amount;
  }
}
