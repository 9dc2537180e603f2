package org.demarche.checks.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.Definition;
import org.demarche.model.measure.Contribution;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Money;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;

/**
 * A measure's cost against its contributions, where the two can be compared.
 *
 * @param measure the measure
 * @param given the sum of all contributions over their whole periods
 * @param cost the cost over its whole period
 * @param currency of both
 */
record Funding(Measure measure, BigDecimal given, BigDecimal cost, String currency) {

  /**
   * Of each measure that is not dropped, has a cost and has contributions that all name a sum in
   * the currency of the cost.
   */
  static Stream<Funding> of(Definition definition) {
    return definition.content().measures().stream()
        .filter(measure -> measure.status() != Status.DROPPED)
        .flatMap(measure -> of(measure).stream());
  }

  private static Optional<Funding> of(Measure measure) {
    Money cost = measure.cost();
    List<Contribution> contributions = measure.contributions();
    if (cost == null
        || contributions.isEmpty()
        || !contributions.stream().allMatch(c -> isIn(cost.currency(), c.amount()))) {
      return Optional.empty();
    }
    BigDecimal given =
        contributions.stream()
            .flatMap(contribution -> Stream.ofNullable(contribution.amount()))
            .map(Money::total)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(new Funding(measure, given, cost.total(), cost.currency()));
  }

  private static boolean isIn(String currency, @Nullable Money amount) {
    return amount != null && amount.currency().equals(currency);
  }

  /** The contributions less the cost. */
  BigDecimal surplus() {
    return given.subtract(cost);
  }

  String pointer() {
    return measure.pointer() + "/contributions";
  }

  /** A sum with the currency: {@code 300,000,000 USD}. */
  String words(BigDecimal sum) {
    return SumText.words(sum, currency);
  }
}
