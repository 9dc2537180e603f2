package org.demarche.app.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.scenario.MoneyChange;
import org.demarche.analysis.scenario.MoneyChange.Payment;
import org.demarche.analysis.scenario.MoneyChange.Total;
import org.demarche.analysis.scenario.ScenarioChange;
import org.demarche.analysis.scenario.WhatIf;
import org.demarche.app.output.ChangesText;
import org.demarche.model.NegotiatingPackage;
import org.demarche.render.Wording;
import org.demarche.render.words.Words;
import org.jspecify.annotations.Nullable;

/** A scenario beside the package as it stands, in words for a terminal. */
public final class WhatIfText {

  private final WhatIf whatIf;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param words English ones
   */
  public WhatIfText(WhatIf whatIf, Words words) {
    this.whatIf = whatIf;
    this.words = words;
  }

  /**
   * The text.
   *
   * @param title of the scenario; empty where it has none
   */
  public String text(String title) {
    NegotiatingPackage content = whatIf.before().content();
    lines.add(title.isEmpty() ? "If" : title + ": if");
    whatIf.supposed().stream().map(ScenarioChange::words).forEach(words -> lines.add("  " + words));
    lines.add(
        "in %s, edition of %s, as of %s"
            .formatted(content.title(), content.edition(), content.asOf()));
    if (whatIf.comparison().isEmpty()) {
      lines.add("");
      lines.add("Nothing changes.");
    } else {
      lines.add(
          new ChangesText(whatIf.before(), whatIf.after(), whatIf.comparison(), words)
              .withoutHeading()
              .stripTrailing());
    }
    heldBack();
    money();
    return String.join("\n", lines) + "\n";
  }

  private void heldBack() {
    if (!whatIf.heldBack().isEmpty()) {
      lines.add("");
      lines.add("Cannot begin while that lasts");
      whatIf.heldBack().forEach(one -> lines.add("  %s (%s)".formatted(one.id(), one.shortName())));
    }
  }

  private void money() {
    if (!whatIf.money().isEmpty()) {
      lines.add("");
      lines.add("What it costs");
      whatIf.money().forEach(this::add);
    }
  }

  private void add(MoneyChange change) {
    lines.add("  " + cost(change));
    for (Payment payment : change.payers()) {
      String given = sum(payment.after(), change.currency());
      String former = sum(payment.before(), change.currency());
      lines.add(
          "    %s (%s) would give %s%s"
              .formatted(
                  payment.party().id(),
                  payment.party().shortName(),
                  given,
                  given.equals(former) ? ", as before" : "; was " + former));
    }
  }

  /** {@code USD: $300 million, the costs of 1 of 30 measures; was nothing}. */
  static String cost(MoneyChange change) {
    String before = total(change.before(), change.currency());
    String after = total(change.after(), change.currency());
    return "%s: %s%s"
        .formatted(
            change.currency(), after, after.equals(before) ? ", as before" : "; was " + before);
  }

  private static String total(Total total, String currency) {
    return total.cost() == null
        ? "no cost is stated"
        : "%s, the costs of %d of %d measures"
            .formatted(sum(total.cost(), currency), total.stated(), total.of());
  }

  private static String sum(@Nullable BigDecimal amount, String currency) {
    return amount == null || amount.signum() == 0
        ? "nothing"
        : Wording.sum(amount, currency).replace('\u00a0', ' ');
  }
}
