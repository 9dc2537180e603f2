package org.demarche.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.graph.Scope;
import org.demarche.analysis.graph.Tally;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What is given for what: see {@link ExchangeRelation}. Dropped measures do not count, and
 * contested ties count nowhere here.
 *
 * @param all every measure of the package, those that are dropped too
 * @param byMeasure each measure with what stands against it, by its id
 * @param asks each ask with what is given for it, in the order of the package
 * @param offers each offer with what it buys, in the order of the package
 * @param joint each measure of both sides with what stands against it
 * @param contributions each contribution of others with what it buys
 * @param parts a line for each part, in order; then one for measures without a part, if any
 * @param phases a line for each phase, in order; then one for measures without a phase, if any
 * @param parties a line for each party that acts, in order; a measure by two parties is in both
 * @param unansweredAsks asks for which no counterpart is recorded; enabling ones apart
 * @param unansweredOffers the like among the offers
 * @param asksAnswered whether there are asks, and for each a counterpart is recorded
 * @param offersAnswered the like for the offers
 */
public record Balance(
    Tally all,
    Map<String, Account> byMeasure,
    List<Account> asks,
    List<Account> offers,
    List<Account> joint,
    List<Account> contributions,
    List<Line> parts,
    List<Line> phases,
    List<Line> parties,
    List<Measure> unansweredAsks,
    List<Measure> unansweredOffers,
    boolean asksAnswered,
    boolean offersAnswered) {

  public Balance {
    byMeasure = Collections.unmodifiableMap(new LinkedHashMap<>(byMeasure));
    asks = List.copyOf(asks);
    offers = List.copyOf(offers);
    joint = List.copyOf(joint);
    contributions = List.copyOf(contributions);
    parts = List.copyOf(parts);
    phases = List.copyOf(phases);
    parties = List.copyOf(parties);
    unansweredAsks = List.copyOf(unansweredAsks);
    unansweredOffers = List.copyOf(unansweredOffers);
  }

  /** The balance of a definition. */
  public static Balance of(Definition definition) {
    Scope scope = Scope.of(definition);
    return new BalanceCalculator(scope, new ExchangeRelation(scope)).balance();
  }

  /**
   * One measure and what stands against it.
   *
   * @param measure not dropped
   * @param returns measures, obligations and outside tracks, each once, in the order of the
   *     package; immutable, and shared between those against which the same stands
   * @param isAnswered whether any of them can be its price: an enabling measure cannot
   * @param isEnabling whether it is an enabling measure itself, and so wants no counterpart
   */
  public record Account(
      Measure measure, List<Element> returns, boolean isAnswered, boolean isEnabling) {

    /** Whether no counterpart is recorded where one would be missed. */
    public boolean isUnanswered() {
      return !isAnswered && !isEnabling;
    }
  }

  /**
   * Totals of a part, a phase or a party.
   *
   * @param group the part, phase or party; null for measures that have none
   * @param measures all its measures
   * @param unanswered its asks and offers for which no counterpart is recorded
   */
  public record Line(@Nullable Element group, Tally measures, Tally unanswered) {}
}
