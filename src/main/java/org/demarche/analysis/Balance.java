package org.demarche.analysis;

import java.util.List;
import org.demarche.model.Element;
import org.demarche.model.Linkage;
import org.demarche.model.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What is given for what. A tie {@code in-return-for} counts in both directions, and for all
 * measures of a part, a phase or the package where it names one. Dropped measures do not count.
 *
 * @param total all measures
 * @param asks each ask with what is given for it, in the order of the package
 * @param offers each offer with what it buys, in the order of the package
 * @param contributions each contribution of others with what it buys
 * @param parts a line for each part, in order; then one for measures without a part, if any
 * @param phases a line for each phase, in order; then one for measures without a phase, if any
 * @param parties a line for each party that acts, in order; a measure by two parties is in both
 * @param unreciprocatedAsks asks for which nothing is given
 * @param unreciprocatedOffers offers for which nothing is asked
 */
public record Balance(
    Tally total,
    List<Account> asks,
    List<Account> offers,
    List<Account> contributions,
    List<Line> parts,
    List<Line> phases,
    List<Line> parties,
    List<Measure> unreciprocatedAsks,
    List<Measure> unreciprocatedOffers) {

  public Balance {
    asks = List.copyOf(asks);
    offers = List.copyOf(offers);
    contributions = List.copyOf(contributions);
    parts = List.copyOf(parts);
    phases = List.copyOf(phases);
    parties = List.copyOf(parties);
    unreciprocatedAsks = List.copyOf(unreciprocatedAsks);
    unreciprocatedOffers = List.copyOf(unreciprocatedOffers);
  }

  /**
   * One measure and what stands against it.
   *
   * @param measure an ask, an offer or a contribution
   * @param ties why it stands against it, each as written
   * @param returns what is given for the ask, or what the offer buys: measures, obligations and
   *     outside tracks, each once, in the order of the ties
   */
  public record Account(Measure measure, List<Tie> ties, List<Element> returns) {

    public Account {
      ties = List.copyOf(ties);
      returns = List.copyOf(returns);
    }

    /** Whether anything stands against it. */
    public boolean isReciprocated() {
      return !returns.isEmpty();
    }
  }

  /**
   * An {@code in-return-for} linkage between two elements.
   *
   * @param linkage it is written in
   * @param given what is given
   * @param inReturnFor one of the things it is given for
   */
  public record Tie(Linkage linkage, Element given, Element inReturnFor) {}

  /**
   * Totals of a part, a phase or a party.
   *
   * @param group the part, phase or party; null for measures that have none
   * @param measures all its measures
   * @param unreciprocated its asks and offers against which nothing stands
   */
  public record Line(@Nullable Element group, Tally measures, Tally unreciprocated) {}
}
