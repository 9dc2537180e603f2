package org.demarche.analysis.change;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.model.measure.Money;
import org.demarche.model.term.Per;
import org.demarche.model.term.Spread;

/** Sums and numbers as one text each; equal texts for equal values only. */
final class MoneyText {

  private MoneyText() {}

  private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

  /** {@code about USD 50,000,000 a year for 3 years from 1999}. */
  static String of(Money money) {
    String years = money.years() == 1 ? "" : " for " + money.years() + " years";
    return (money.approximate() ? "about " : "")
        + money.currency()
        + " "
        + grouped(money.amount())
        + (money.per() == Per.YEAR ? " a year" : "")
        + years
        + (money.from() == null ? "" : " from " + money.from())
        + (money.spread() == Spread.EVEN ? ", the same each year" : "")
        + byYear(money);
  }

  private static String byYear(Money money) {
    return money.byYear().entrySet().stream()
        .map(year -> ", " + year.getKey() + ": " + grouped(year.getValue()))
        .collect(Collectors.joining());
  }

  private static String grouped(BigDecimal amount) {
    String[] parts = number(amount).split("\\.", 2);
    String whole = THOUSANDS.matcher(parts[0]).replaceAll(",");
    return parts.length == 1 ? whole : whole + "." + parts[1];
  }

  /** Without an exponent and without zeros at the end. */
  static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
