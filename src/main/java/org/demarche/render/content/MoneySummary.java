package org.demarche.render.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.analysis.Finances;
import org.demarche.analysis.Finances.Account;
import org.demarche.analysis.Finances.Funding;
import org.demarche.analysis.Finances.Sums;
import org.demarche.analysis.Finances.Year;
import org.demarche.model.measure.Funded;
import org.demarche.model.term.Firmness;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one currency. No sum in it is zero.
 *
 * @param currency ISO 4217 code
 * @param cost what is stated of costs; null where nothing is
 * @param named what payers name, the surest first; empty where none names a sum
 * @param gap what is still without a payer who named a sum; null for nothing
 * @param surplus what is named beyond what things cost; null for nothing
 * @param years a line each; none unless there are several
 */
public record MoneySummary(
    String currency,
    @Nullable Cost cost,
    List<Named> named,
    @Nullable Amount gap,
    @Nullable Amount surplus,
    List<Year> years) {

  public MoneySummary {
    named = List.copyOf(named);
    years = List.copyOf(years);
  }

  /**
   * A sum with what it rests on.
   *
   * @param sum above zero
   * @param elements what it is the sum of
   */
  public record Amount(BigDecimal sum, List<Funded> elements) {
    public Amount {
      elements = List.copyOf(elements);
    }
  }

  /**
   * What payers name.
   *
   * @param firmness how sure it is
   * @param amount over all years
   */
  public record Named(Firmness firmness, Amount amount) {}

  /**
   * The costs that are stated.
   *
   * @param currency ISO 4217 code
   * @param sum over all years
   * @param approximate whether any of it is an estimate
   * @param stated how many measures state theirs
   * @param of how many measures are still sought
   * @param soughtOnly whether others were dropped
   * @param beside how many parts, phases or packages state theirs
   * @param several whether more than one cost is in the sum
   * @param elements whose costs they are
   */
  public record Cost(
      String currency,
      BigDecimal sum,
      boolean approximate,
      int stated,
      int of,
      boolean soughtOnly,
      int beside,
      boolean several,
      List<Funded> elements) {
    public Cost {
      elements = List.copyOf(elements);
    }
  }

  /**
   * A summary for each currency.
   *
   * @param all how many measures there are, dropped ones too
   */
  static List<MoneySummary> of(Finances finances, int all) {
    return finances.currencies().stream().map(account -> of(account, finances, all)).toList();
  }

  private static MoneySummary of(Account account, Finances finances, int all) {
    List<Funding> funded =
        finances.funded().stream()
            .filter(funding -> funding.currency().equals(account.currency()))
            .toList();
    return new MoneySummary(
        account.currency(),
        cost(account, all).orElse(null),
        named(account.contributed(), funded),
        amount(account.gap(), funded, Funding::missing).orElse(null),
        amount(account.surplus(), funded, MoneySummary::over).orElse(null),
        account.years().size() > 1 ? account.years() : List.of());
  }

  private static Optional<Cost> cost(Account account, int all) {
    BigDecimal sum = account.cost();
    if (sum == null || sum.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Cost(
            account.currency(),
            sum,
            account.approximate(),
            account.stated(),
            account.of(),
            account.of() < all,
            account.costed().size() - account.stated(),
            account.costed().size() > 1,
            account.costed()));
  }

  private static List<Named> named(Sums sums, List<Funding> funded) {
    List<Named> named = new ArrayList<>();
    amount(sums.pledged(), funded, funding -> funding.contributed().pledged())
        .ifPresent(amount -> named.add(new Named(Firmness.PLEDGED, amount)));
    amount(sums.likely(), funded, funding -> funding.contributed().likely())
        .ifPresent(amount -> named.add(new Named(Firmness.LIKELY, amount)));
    amount(sums.possible(), funded, funding -> funding.contributed().possible())
        .ifPresent(amount -> named.add(new Named(Firmness.POSSIBLE, amount)));
    return named;
  }

  private static @Nullable BigDecimal over(Funding funding) {
    BigDecimal missing = funding.missing();
    return missing == null ? null : missing.negate();
  }

  private static Optional<Amount> amount(
      BigDecimal sum, List<Funding> funded, Function<Funding, @Nullable BigDecimal> of) {
    if (sum.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Amount(
            sum,
            funded.stream()
                .filter(funding -> isAboveZero(of.apply(funding)))
                .map(Funding::element)
                .toList()));
  }

  private static boolean isAboveZero(@Nullable BigDecimal amount) {
    return amount != null && amount.signum() > 0;
  }
}
