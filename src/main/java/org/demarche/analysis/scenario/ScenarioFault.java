package org.demarche.analysis.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Linkage;
import org.demarche.model.position.Position;

/**
 * Why a change cannot be supposed.
 *
 * @param change its number in the scenario, from 0
 * @param kind of fault
 * @param message what is wrong, in a sentence without a stop
 * @param found what was said
 * @param wanted what can be said instead
 */
public record ScenarioFault(int change, Kind kind, String message, String found, String wanted) {

  /** What is wrong. */
  public enum Kind {
    /** The package has nothing such. */
    IMPOSSIBLE,
    /** The same thing is supposed twice. */
    CONTRADICTION
  }

  /**
   * All faults of a scenario, in the order of its changes. What names no element of the package is
   * passed over.
   */
  public static List<ScenarioFault> of(
      NegotiatingPackage content, Index index, List<? extends ScenarioChange> changes) {
    List<ScenarioFault> faults = new ArrayList<>();
    Map<String, ScenarioChange> said = new HashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      ScenarioChange change = changes.get(i);
      ScenarioChange former = said.putIfAbsent(change.matter() + " " + change.id(), change);
      if (former != null) {
        faults.add(twice(i, former, change));
      }
      missing(content, index, i, change).ifPresent(faults::add);
    }
    return faults;
  }

  private static ScenarioFault twice(int number, ScenarioChange former, ScenarioChange change) {
    String message =
        former.equals(change)
            ? "\"%s\" is supposed twice".formatted(change.words())
            : "\"%s\" contradicts \"%s\"".formatted(change.words(), former.words());
    return new ScenarioFault(
        number,
        Kind.CONTRADICTION,
        message,
        change.words(),
        "one %s of %s".formatted(change.matter(), change.id()));
  }

  private static Optional<ScenarioFault> missing(
      NegotiatingPackage content, Index index, int number, ScenarioChange change) {
    if (change instanceof ScenarioChange.Taken taken) {
      return index
          .find(taken.id(), Position.class)
          .filter(position -> taken.stance().of(position).isEmpty())
          .map(position -> noStance(number, taken, position));
    }
    if (change instanceof ScenarioChange.ReadBy reading) {
      return index.find(reading.id()).flatMap(party -> noReading(content, number, reading));
    }
    return Optional.empty();
  }

  private static ScenarioFault noStance(int number, ScenarioChange.Taken taken, Position position) {
    List<String> has = new ArrayList<>(List.of("opening"));
    for (int i = 1; i <= position.fallbacks().size(); i++) {
      has.add("fallback:" + i);
    }
    if (position.floor() != null) {
      has.add("floor");
    }
    if (position.counterpart() != null) {
      has.add("theirs");
    }
    return new ScenarioFault(
        number,
        Kind.IMPOSSIBLE,
        "%s cannot be settled at %s: it has %s"
            .formatted(taken.id(), taken.stance().words(), String.join(", ", has)),
        taken.stance().words(),
        String.join(", ", has));
  }

  private static Optional<ScenarioFault> noReading(
      NegotiatingPackage content, int number, ScenarioChange.ReadBy reading) {
    List<String> holders =
        content.linkages().stream().map(Linkage::heldBy).flatMap(List::stream).distinct().toList();
    String who =
        holders.isEmpty() ? "nothing is disputed" : "who does: " + String.join(", ", holders);
    return holders.contains(reading.id())
        ? Optional.empty()
        : Optional.of(
            new ScenarioFault(
                number,
                Kind.IMPOSSIBLE,
                "%s holds no reading of its own; %s".formatted(reading.id(), who),
                reading.id(),
                "a party that does"));
  }
}
