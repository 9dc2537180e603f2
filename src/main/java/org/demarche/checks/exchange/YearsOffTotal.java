package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Funded;
import org.demarche.model.measure.Money;
import org.demarche.model.term.Severity;
import org.jspecify.annotations.Nullable;

/** D321. */
@AutoService(Check.class)
public final class YearsOffTotal implements Check {

  private static final Rule RULE =
      new Rule(
          "D321",
          Severity.ERROR,
          "Sums by year that are not the amount",
          """
          Where a sum is given year by year (byYear), the years together are the amount: what it \
          says once more in another way must say the same.""",
          "Correct the amount or the sum of a year.",
"""
          cost: {amount: 300, currency: USD, byYear: {2020: 100, 2021: 100}}
""");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    Stream<Finding> funded =
        definition
            .content()
            .funded()
            .flatMap(
                one ->
                    Stream.concat(
                        finding(definition, one.cost(), one.pointer() + "/cost"),
                        contributions(definition, one)));
    Stream<Finding> demands =
        definition.content().demands().stream()
            .flatMap(one -> finding(definition, one.amount(), one.pointer() + "/amount"));
    return Stream.concat(funded, demands);
  }

  private static Stream<Finding> contributions(Definition definition, Funded funded) {
    return IntStream.range(0, funded.contributions().size())
        .boxed()
        .flatMap(
            i ->
                finding(
                    definition,
                    funded.contributions().get(i).amount(),
                    funded.pointer() + "/contributions/" + i + "/amount"));
  }

  private static Stream<Finding> finding(
      Definition definition, @Nullable Money money, String pointer) {
    if (money == null || money.byYear().isEmpty()) {
      return Stream.empty();
    }
    BigDecimal years = money.byYear().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return years.compareTo(money.total()) == 0
        ? Stream.empty()
        : Stream.of(
            RULE.at(
                definition,
                pointer + "/byYear",
                "the years together are %s, but the amount is %s"
                    .formatted(years.toPlainString(), money.total().toPlainString()),
                years.toPlainString(),
                money.total().toPlainString()));
  }
}
