package org.demarche.claims;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Funded;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Money;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;

/** Sums of one currency, added up from the definition anew. */
record StatedMoney(NegotiatingPackage content, String currency) {

  /** What is above zero of a gap, a surplus, or of contributions by how sure they are. */
  Map<String, BigDecimal> sums(String sort) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (Funded each : funded().toList()) {
      BigDecimal sum =
          switch (sort) {
            case "gap" -> missing(each);
            case "surplus" -> missing(each).negate();
            default -> contributed(each, sort);
          };
      if (sum.signum() > 0) {
        sums.put(each.id(), sum);
      }
    }
    return sums;
  }

  /** What a measure costs, or else what is named of contributions to it. */
  BigDecimal worth(String measure) {
    return funded()
        .filter(each -> each.id().equals(measure))
        .map(each -> cost(each).orElseGet(() -> contributed(each, "")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static boolean isPriced(NegotiatingPackage content, String measure) {
    return content.measures().stream()
        .filter(each -> each.id().equals(measure))
        .anyMatch(
            each ->
                each.cost() != null
                    || each.contributions().stream().anyMatch(given -> given.amount() != null));
  }

  private Stream<Funded> funded() {
    Stream<Measure> sought =
        content.measures().stream().filter(measure -> measure.status() != Status.DROPPED);
    return Stream.of(
            sought, content.parts().stream(), content.phases().stream(), Stream.of(content))
        .flatMap(some -> some);
  }

  private Optional<BigDecimal> cost(Funded each) {
    return in(each.cost());
  }

  private BigDecimal missing(Funded each) {
    return cost(each).map(cost -> cost.subtract(contributed(each, ""))).orElse(BigDecimal.ZERO);
  }

  private BigDecimal contributed(Funded each, String firmness) {
    return each.contributions().stream()
        .filter(given -> firmness.isEmpty() || given.firmness().key().equals(firmness))
        .flatMap(given -> in(given.amount()).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Optional<BigDecimal> in(@Nullable Money money) {
    return Optional.ofNullable(money)
        .filter(sum -> sum.currency().equals(currency))
        .map(Money::total);
  }
}
