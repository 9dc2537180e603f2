package org.demarche.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.Finances.Sums;
import org.demarche.model.measure.Funded;
import org.demarche.model.measure.Money;
import org.demarche.model.position.Party;
import org.demarche.model.term.Firmness;
import org.jspecify.annotations.Nullable;

/**
 * A sum of one year, as the books of the {@link Finances} have it.
 *
 * @param element what it is for
 * @param currency ISO 4217 code
 * @param year null for what is undated
 * @param amount of the year, or of the whole period where it is undated
 * @param firmness of a contribution; null for a cost
 * @param party who contributes; null for a cost, or for a party that the package does not have
 */
record Entry(
    Funded element,
    String currency,
    @Nullable Integer year,
    BigDecimal amount,
    @Nullable Firmness firmness,
    @Nullable Party party) {

  static List<Entry> of(
      Funded element, Money money, @Nullable Firmness firmness, @Nullable Party party) {
    if (money.yearly().isEmpty()) {
      return List.of(new Entry(element, money.currency(), null, money.total(), firmness, party));
    }
    List<Entry> entries = new ArrayList<>();
    money
        .yearly()
        .forEach(
            (year, sum) ->
                entries.add(new Entry(element, money.currency(), year, sum, firmness, party)));
    return entries;
  }

  boolean isCost() {
    return firmness == null;
  }

  /** Without trailing zeros, so that equal sums are equal values. */
  static BigDecimal total(List<Entry> entries) {
    return plain(entries.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static Sums sums(List<Entry> entries) {
    return new Sums(
        total(having(entries, Firmness.PLEDGED)),
        total(having(entries, Firmness.LIKELY)),
        total(having(entries, Firmness.POSSIBLE)),
        total(entries.stream().filter(entry -> !entry.isCost()).toList()));
  }

  static BigDecimal cost(List<Entry> entries) {
    return total(having(entries, null));
  }

  private static List<Entry> having(List<Entry> entries, @Nullable Firmness firmness) {
    return entries.stream().filter(entry -> entry.firmness() == firmness).toList();
  }
}
