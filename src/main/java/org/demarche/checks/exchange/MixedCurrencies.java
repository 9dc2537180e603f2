package org.demarche.checks.exchange;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.checks.Check;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Money;
import org.demarche.model.position.Demand;
import org.demarche.model.term.Severity;
import org.jspecify.annotations.Nullable;

/** D313. */
@AutoService(Check.class)
public final class MixedCurrencies implements Check {

  private static final Rule RULE =
      new Rule(
          "D313",
          Severity.WARNING,
          "Mixed currencies",
          """
          Sums in different currencies are never added up or compared. If the contributions to a \
          measure are in another currency than its cost, or than each other, nobody can see \
          whether they suffice. Different currencies in different measures or demands are no \
          fault, but the totals of the package then come one a currency, which a note says.""",
          "Give the sums in one currency, and say in the text at what rate.",
          """
          measures:
            - id: food-programme
              cost: {amount: 300000000, currency: USD}
              contributions:
                - {party: eu, firmness: likely, amount: {amount: 50000000, currency: EUR}}
          """);

  private record Sum(String currency, String pointer) {}

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Stream<Finding> check(Definition definition) {
    List<List<Sum>> groups = new ArrayList<>();
    definition.content().measures().forEach(measure -> groups.add(sums(measure)));
    List<Finding> within = groups.stream().flatMap(sums -> within(definition, sums)).toList();
    if (!within.isEmpty()) {
      return within.stream();
    }
    for (Demand demand : definition.content().demands()) {
      groups.add(sum(demand.amount(), demand.pointer() + "/amount").toList());
    }
    return across(definition, groups.stream().flatMap(List::stream).toList());
  }

  private static List<Sum> sums(Measure measure) {
    List<Sum> sums = new ArrayList<>(sum(measure.cost(), measure.pointer() + "/cost").toList());
    for (int i = 0; i < measure.contributions().size(); i++) {
      String at = measure.pointer() + "/contributions/" + i + "/amount";
      sum(measure.contributions().get(i).amount(), at).forEach(sums::add);
    }
    return sums;
  }

  private static Stream<Sum> sum(@Nullable Money money, String pointer) {
    return Stream.ofNullable(money).map(m -> new Sum(m.currency(), pointer + "/currency"));
  }

  private static Stream<Finding> within(Definition definition, List<Sum> sums) {
    return others(sums)
        .map(
            sum ->
                finding(
                    definition,
                    sum,
                    "the sums of one measure are in %s and in %s"
                        .formatted(sums.get(0).currency(), sum.currency()),
                    sums.get(0).currency()));
  }

  private static Stream<Finding> across(Definition definition, List<Sum> sums) {
    Set<String> currencies = new LinkedHashSet<>(sums.stream().map(Sum::currency).toList());
    return others(sums)
        .limit(1)
        .map(
            sum ->
                finding(
                        definition,
                        sum,
                        "the package has sums in %s, which are not added up"
                            .formatted(FindingWords.and(new ArrayList<>(currencies))),
                        sums.get(0).currency())
                    .withSeverity(Severity.NOTE));
  }

  /** Those that are not in the currency of the first. */
  private static Stream<Sum> others(List<Sum> sums) {
    return sums.stream().filter(sum -> !sum.currency().equals(sums.get(0).currency()));
  }

  private static Finding finding(Definition definition, Sum sum, String message, String wanted) {
    return RULE.at(definition, sum.pointer(), message, sum.currency(), wanted);
  }
}
