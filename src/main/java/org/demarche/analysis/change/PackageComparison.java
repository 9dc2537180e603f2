package org.demarche.analysis.change;

import java.util.List;
import java.util.function.UnaryOperator;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.model.NegotiatingPackage;

/**
 * Two states of a package held against each other: what changed, element by element, and what
 * follows. Texts are compared by sentences. The order of parts, phases, measures and fallbacks
 * counts; that of anything else does not, and neither does how a definition is written.
 *
 * @param changes what changed, in the order of the present package, what was withdrawn last
 * @param effects what follows, by kind and in the order of the present package
 */
public record PackageComparison(List<Change> changes, List<Effect> effects) {

  public PackageComparison {
    changes = List.copyOf(changes);
    effects = List.copyOf(effects);
  }

  /**
   * A state of a package.
   *
   * @param content what its definition says
   * @param report what follows from it, for the day that counts
   */
  public record State(NegotiatingPackage content, AnalysisReport report) {}

  /** Compares a former state with the present one. */
  public static PackageComparison of(State before, State after) {
    Renaming renaming = Renaming.of(before.content(), after.content());
    PackageState former = PackageState.of(before.content(), renaming::present);
    PackageState present = PackageState.of(after.content(), UnaryOperator.identity());
    return new PackageComparison(
        new ChangeFinder(former, present).changes(),
        new EffectFinder(before, after, renaming).effects());
  }

  /** Whether nothing changed, and nothing follows. */
  public boolean isEmpty() {
    return changes.isEmpty() && effects.isEmpty();
  }
}
