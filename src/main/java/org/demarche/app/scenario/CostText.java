package org.demarche.app.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.scenario.MoneyChange;
import org.demarche.analysis.scenario.MoneyChange.Payment;
import org.demarche.analysis.scenario.MoneyChange.Total;
import org.demarche.render.words.Words;
import org.jspecify.annotations.Nullable;

/** What a scenario costs beside the package as it stands, in words for a terminal. */
final class CostText {

  private final Words words;

  /**
   * @param words English ones
   */
  CostText(Words words) {
    this.words = words;
  }

  /** The cost in a currency, then what each payer would give. */
  List<String> lines(MoneyChange change) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + cost(change));
    change.payers().forEach(payment -> lines.add("    " + payment(payment, change.currency())));
    return lines;
  }

  private String payment(Payment payment, String currency) {
    String given = sum(payment.after(), currency);
    String former = sum(payment.before(), currency);
    return "%s (%s) would give %s%s"
        .formatted(
            payment.party().id(),
            payment.party().shortName(),
            given,
            given.equals(former) ? ", as before" : "; was " + former);
  }

  /** {@code USD: $300 million, the costs of 1 of 30 measures; was nothing}. */
  String cost(MoneyChange change) {
    String before = total(change.before(), change.currency());
    String after = total(change.after(), change.currency());
    return "%s: %s%s"
        .formatted(
            change.currency(), after, after.equals(before) ? ", as before" : "; was " + before);
  }

  private String total(Total total, String currency) {
    return total.cost() == null
        ? "no cost is stated"
        : "%s, the costs of %d of %d measures"
            .formatted(sum(total.cost(), currency), total.stated(), total.of());
  }

  private String sum(@Nullable BigDecimal amount, String currency) {
    return amount == null || amount.signum() == 0
        ? "nothing"
        : words.sum(amount, currency).replace('\u00a0', ' ');
  }
}
