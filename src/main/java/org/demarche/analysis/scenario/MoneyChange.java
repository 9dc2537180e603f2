package org.demarche.analysis.scenario;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analysis.Finances;
import org.demarche.analysis.Finances.Account;
import org.demarche.model.position.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a package costs in one currency, as it stands and in a scenario.
 *
 * @param currency ISO 4217 code
 * @param before as it stands
 * @param after in the scenario
 * @param payers who might pay in either, in the order of the package
 */
public record MoneyChange(String currency, Total before, Total after, List<Payment> payers) {

  public MoneyChange {
    payers = List.copyOf(payers);
  }

  /**
   * A sum, with what it covers.
   *
   * @param cost of all whose costs are stated; null where none is
   * @param stated how many measures state one
   * @param of how many measures are sought
   */
  public record Total(@Nullable BigDecimal cost, int stated, int of) {}

  /**
   * What is named of one party's contributions, pledged, likely and possible together.
   *
   * @param party who gives
   * @param before as the package stands
   * @param after in the scenario
   */
  public record Payment(Party party, BigDecimal before, BigDecimal after) {}

  /** One for each currency that either names, those of the package as it stands first. */
  static List<MoneyChange> of(Finances before, int soughtBefore, Finances after, int soughtAfter) {
    return both(before, after)
        .map(Account::currency)
        .distinct()
        .map(
            currency ->
                of(
                    currency,
                    account(before, currency),
                    soughtBefore,
                    account(after, currency),
                    soughtAfter))
        .toList();
  }

  private static Stream<Account> both(Finances before, Finances after) {
    return Stream.concat(before.currencies().stream(), after.currencies().stream());
  }

  private static Optional<Account> account(Finances finances, String currency) {
    return finances.currencies().stream()
        .filter(account -> account.currency().equals(currency))
        .findFirst();
  }

  private static MoneyChange of(
      String currency,
      Optional<Account> before,
      int soughtBefore,
      Optional<Account> after,
      int soughtAfter) {
    Set<Party> parties = new LinkedHashSet<>();
    Stream.of(before, after)
        .flatMap(Optional::stream)
        .flatMap(account -> account.payers().stream())
        .forEach(payer -> parties.add(payer.party()));
    return new MoneyChange(
        currency,
        total(before, soughtBefore),
        total(after, soughtAfter),
        parties.stream()
            .map(party -> new Payment(party, given(before, party), given(after, party)))
            .toList());
  }

  private static Total total(Optional<Account> account, int sought) {
    return account
        .map(one -> new Total(one.cost(), one.stated(), one.of()))
        .orElseGet(() -> new Total(null, 0, sought));
  }

  private static BigDecimal given(Optional<Account> account, Party party) {
    return account.stream()
        .flatMap(one -> one.payers().stream())
        .filter(payer -> payer.party().equals(party))
        .map(payer -> payer.contributed().total())
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }
}
