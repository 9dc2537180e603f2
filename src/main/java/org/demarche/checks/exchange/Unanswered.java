package org.demarche.checks.exchange;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.analysis.Balance;
import org.demarche.checks.FindingWords;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.measure.Measure;

/**
 * A measure of one side that nothing of the other stands against.
 *
 * @param rule of the side
 * @param measures the side's measures without a counterpart
 * @param found what such a measure is, in a few words
 * @param wanted what would answer it
 */
record Unanswered(
    Rule rule, Function<Balance, List<Measure>> measures, String found, String wanted) {

  /** What counts as an answer, and what needs none; the explanation of both rules goes on so. */
  static final String WHAT_COUNTS =
      """
      Only a linkage in-return-for says so, in either direction, for the measure itself, its \
      part, its phase or the package; nothing else counts as payment, and nothing pays for \
      its own side. An enabling measure, such as a law or funds, is nobody's payment and wants \
      none. Joint measures, contributions of others and what is dropped are not meant.""";

  /** None where the sides or their ties are not known. */
  Stream<Finding> check(Definition definition) {
    if (!Sides.areKnown(definition) || !Sides.haveKnownTies(definition)) {
      return Stream.empty();
    }
    return measures.apply(Balance.of(definition)).stream()
        .map(
            measure ->
                rule.at(
                    definition,
                    measure.pointer(),
                    "no counterpart is recorded for %s".formatted(FindingWords.name(measure)),
                    found,
                    wanted));
  }
}
