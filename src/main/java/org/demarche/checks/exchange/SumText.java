package org.demarche.checks.exchange;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How findings write sums of money. */
final class SumText {

  private SumText() {}

  /** {@code 300,000,000 USD}. */
  static String words(BigDecimal sum, String currency) {
    DecimalFormat format =
        new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(sum) + " " + currency;
  }
}
