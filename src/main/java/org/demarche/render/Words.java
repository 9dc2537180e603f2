package org.demarche.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.model.Money;
import org.demarche.model.PartialDate;
import org.demarche.model.Per;

/** Dates, sums, numbers and lists as English prose has them. */
public final class Words {

  private static final List<String> SMALL_NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Map<String, String> SYMBOLS =
      Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥");
  private static final List<Scale> SCALES =
      List.of(
          new Scale(new BigDecimal("1e12"), " trillion"),
          new Scale(new BigDecimal("1e9"), " billion"),
          new Scale(new BigDecimal("1e6"), " million"));

  private record Scale(BigDecimal unit, String name) {}

  private Words() {}

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

  /** {@code about $300 million over three years}, {@code $1 billion a year for three years}. */
  public static String money(Money money) {
    String period =
        money.years() == 1
            ? (money.per() == Per.YEAR ? " a year" : "")
            : (money.per() == Per.YEAR ? " a year for " : " over ")
                + count(money.years(), "year", "years");
    return (money.approximate() ? "about " : "")
        + sum(money.amount(), money.currency())
        + period
        + (money.from() == null ? "" : " from " + money.from());
  }

  /**
   * {@code $300 million}, {@code CHF 1,250}; at most two decimals, the unit kept on the number's
   * line.
   */
  public static String sum(BigDecimal amount, String currency) {
    String symbol = SYMBOLS.getOrDefault(currency, currency + "\u00a0");
    for (Scale scale : SCALES) {
      if (amount.abs().compareTo(scale.unit()) >= 0) {
        BigDecimal scaled = amount.divide(scale.unit(), 2, RoundingMode.HALF_UP);
        return symbol + number(scaled) + scale.name().replace(' ', '\u00a0');
      }
    }
    return symbol + number(amount);
  }

  /** {@code 1,234.5}: groups of three, no needless zeros. */
  public static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    int decimals = Math.max(0, Math.min(2, plain.scale()));
    return String.format(Locale.ENGLISH, "%,." + decimals + "f", plain);
  }

  /** {@code no}, {@code one} … {@code twelve}, then figures. */
  public static String number(int number) {
    return number >= 0 && number < SMALL_NUMBERS.size()
        ? SMALL_NUMBERS.get(number)
        : number(BigDecimal.valueOf(number));
  }

  /** {@code three measures}, {@code one measure}. */
  public static String count(int number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
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
