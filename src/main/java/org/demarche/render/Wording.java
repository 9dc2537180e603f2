package org.demarche.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.model.date.PartialDate;

/**
 * Dates, sums and lists as English prose has them, for operators and reports; what readers of
 * documents see, comes from {@link org.demarche.render.words.Words}.
 */
public final class Wording {

  private static final Map<String, String> SYMBOLS =
      Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥");
  private static final List<Scale> SCALES =
      List.of(new Scale(12, "trillion"), new Scale(9, "billion"), new Scale(6, "million"));

  /** Decimals before the word for a scale. */
  private static final int SCALE_DECIMALS = 3;

  private record Scale(int digits, String name) {}

  private Wording() {}

  /**
   * {@code 22 October 1998}, {@code June 1993} or {@code 1993}; day and month don't part at a
   * line's end.
   */
  public static String date(PartialDate date) {
    if (date.month() == 0) {
      return String.valueOf(date.year());
    }
    String month = Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return date.day() == 0
        ? month + " " + date.year()
        : date.day() + "\u00a0" + month + " " + date.year();
  }

  /**
   * {@code $300 million}, {@code CHF 1,250}, {@code €19.90}; the unit kept on the number's line.
   *
   * <p>Exact to the smallest coin of the currency, so that sums add up: a word for the scale is
   * used where three decimals of it say all, as in {@code $1.004 million}. What is less than the
   * smallest coin, and not nothing, is said to be so.
   *
   * @param currency a code of ISO 4217; an unknown one has two decimals
   */
  public static String sum(BigDecimal amount, String currency) {
    String symbol = SYMBOLS.getOrDefault(currency, currency + "\u00a0");
    int coins = decimals(currency);
    BigDecimal exact = amount.setScale(coins, RoundingMode.HALF_UP);
    if (exact.signum() == 0 && amount.signum() != 0) {
      return "less than " + symbol + number(BigDecimal.ONE.movePointLeft(coins));
    }
    for (Scale scale : SCALES) {
      BigDecimal scaled = exact.movePointLeft(scale.digits()).stripTrailingZeros();
      if (scaled.abs().compareTo(BigDecimal.ONE) >= 0 && scaled.scale() <= SCALE_DECIMALS) {
        return symbol + number(scaled) + "\u00a0" + scale.name();
      }
    }
    return symbol + (isWhole(exact) ? number(exact) : grouped(exact, coins));
  }

  /** Decimals that the currency's coins have: 2 for most, 0 for yen, 3 for Kuwaiti dinars. */
  private static int decimals(String currency) {
    return isCurrency(currency)
        ? Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())
        : 2;
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  /** {@code 1,234.5}: groups of three, no needless zeros, nothing rounded. */
  private static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return grouped(plain, Math.max(0, plain.scale()));
  }

  private static String grouped(BigDecimal number, int decimals) {
    return String.format(Locale.ENGLISH, "%,." + decimals + "f", number);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /** {@code A}, {@code A and B}, {@code A, B and C}. */
  public static String list(List<String> items, String conjunction) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " " + conjunction + " " + items.get(last);
  }

  /** The first letter in upper case. */
  public static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + text.substring(text.offsetByCodePoints(0, 1));
  }
}
