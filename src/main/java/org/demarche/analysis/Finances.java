package org.demarche.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.demarche.model.measure.Contribution;
import org.demarche.model.measure.Funded;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Demand;
import org.demarche.model.position.Party;
import org.demarche.model.term.Firmness;
import org.jspecify.annotations.Nullable;

/**
 * What the package costs, who might pay, and what the counterpart asks. Currencies are never added
 * up or converted; dropped measures do not count. A sum is in a year only where the definition says
 * what falls in which year ({@link org.demarche.model.measure.Money#yearly}).
 *
 * @param currencies one account a currency, in the order in which the package first names them
 * @param funded each measure, part, phase or package that costs something or that somebody might
 *     pay for
 * @param unnamed contributions of which no sum is named
 * @param demands each demand against what the package brings the party that makes it
 */
public record Finances(
    List<Account> currencies, List<Funding> funded, List<Unnamed> unnamed, List<Claim> demands) {

  public Finances {
    currencies = List.copyOf(currencies);
    funded = List.copyOf(funded);
    unnamed = List.copyOf(unnamed);
    demands = List.copyOf(demands);
  }

  /**
   * Sums by how sure they are.
   *
   * @param pledged promised
   * @param likely expected
   * @param possible thinkable
   * @param total of the three
   */
  public record Sums(
      BigDecimal pledged, BigDecimal likely, BigDecimal possible, BigDecimal total) {}

  /**
   * Everything in one currency.
   *
   * @param currency ISO 4217 code
   * @param cost of all whose costs are stated, over all years; null where none is
   * @param costed whose costs are stated in this currency
   * @param stated how many measures are among them
   * @param of how many measures are still sought
   * @param contributed what is named of contributions, over all years
   * @param gap what is missing, measure by measure, when all that is named comes in; a surplus on
   *     one measure does not fill the gap of another
   * @param surplus what is over, measure by measure
   * @param approximate whether any of the sums is an estimate
   * @param years from the first to the last year of which anything is known, without holes; then
   *     one line without a year for what is undated, if any
   * @param payers who contributes, in the order of the package
   */
  public record Account(
      String currency,
      @Nullable BigDecimal cost,
      List<Funded> costed,
      int stated,
      int of,
      Sums contributed,
      BigDecimal gap,
      BigDecimal surplus,
      boolean approximate,
      List<Year> years,
      List<Payer> payers) {

    public Account {
      costed = List.copyOf(costed);
      years = List.copyOf(years);
      payers = List.copyOf(payers);
    }
  }

  /**
   * One year, or what is undated.
   *
   * @param year calendar year; null for what is undated
   * @param cost of the year
   * @param contributed in the year
   * @param shares who contributes what in the year, in the order of the payers
   */
  public record Year(
      @Nullable Integer year, BigDecimal cost, Sums contributed, List<Share> shares) {

    public Year {
      shares = List.copyOf(shares);
    }
  }

  /**
   * What one party contributes in a year.
   *
   * @param party the giver
   * @param firmness how sure it is
   * @param amount in the currency of the account
   */
  public record Share(Party party, Firmness firmness, BigDecimal amount) {}

  /**
   * What one party contributes in all.
   *
   * @param party the giver
   * @param contributed over all years
   * @param towards what it is given for
   */
  public record Payer(Party party, Sums contributed, List<Funded> towards) {

    public Payer {
      towards = List.copyOf(towards);
    }
  }

  /**
   * How one thing is paid for, in one currency.
   *
   * @param element what is paid for: a measure, part, phase or the package
   * @param currency ISO 4217 code
   * @param cost over all years; null where none is known in this currency
   * @param contributed what is named in this currency
   * @param missing cost less what is named: a gap above zero, a surplus below; null without a cost
   * @param unnamed contributions to it of which no sum is named
   */
  public record Funding(
      Funded element,
      String currency,
      @Nullable BigDecimal cost,
      Sums contributed,
      @Nullable BigDecimal missing,
      int unnamed) {}

  /**
   * A contribution without a sum.
   *
   * @param element towards what
   * @param contribution as written
   * @param party the giver
   */
  public record Unnamed(Funded element, Contribution contribution, Party party) {}

  /**
   * What a party asks for, against what is offered to it in exchange: the costs of measures of
   * others that are done towards its side and stand against what its side does, or where such a
   * measure has no cost in that currency, what is named of contributions to it.
   *
   * @param demand as written
   * @param party who makes it; null where the definition does not say
   * @param sought over all years; null where no sum is named
   * @param brought in the currency of the demand; zero without a sum
   * @param missing sought less brought: below zero where the package brings more; null without a
   *     sum
   * @param bringing the measures that were counted
   * @param unpriced the like of which no sum is known at all
   * @param otherCurrencies in which the package also brings something, not counted here
   */
  public record Claim(
      Demand demand,
      @Nullable Party party,
      @Nullable BigDecimal sought,
      BigDecimal brought,
      @Nullable BigDecimal missing,
      List<Measure> bringing,
      List<Measure> unpriced,
      List<String> otherCurrencies) {

    public Claim {
      bringing = List.copyOf(bringing);
      unpriced = List.copyOf(unpriced);
      otherCurrencies = List.copyOf(otherCurrencies);
    }
  }
}
