package org.demarche.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analysis.change.Change;
import org.demarche.analysis.change.PackageComparison;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.model.measure.Element;

/**
 * What a document says of the state before.
 *
 * @param edition the number of the former edition; 0 where it is none
 * @param documented whether a document on all changes goes with it
 * @param before the former state
 * @param after what the document is about
 * @param comparison of both, without the dates that every edition has
 */
public record Since(
    int edition, boolean documented, State before, State after, PackageComparison comparison) {

  private static final Set<String> DATES = Set.of("edition", "asOf");

  /** Compares. */
  public static Since of(int edition, boolean documented, State before, State after) {
    PackageComparison all = PackageComparison.of(before, after);
    return new Since(
        edition,
        documented,
        before,
        after,
        new PackageComparison(
            all.changes().stream().filter(change -> !isDate(change)).toList(), all.effects()));
  }

  private static boolean isDate(Change change) {
    return change.element().equals("package") && DATES.contains(change.key());
  }

  /** Whether there is nothing to say. */
  public boolean isEmpty() {
    return comparison.isEmpty();
  }

  /** Whether the bottom line says something else. */
  public boolean hasOtherSummary() {
    return comparison.changes().stream()
        .anyMatch(change -> change.element().equals("package") && change.key().equals("summary"));
  }

  /** What the elements that changed are called, by their ids; a tie by what it begins at. */
  public Map<String, String> elements() {
    Map<String, String> elements = new LinkedHashMap<>();
    for (Change change : comparison.changes()) {
      Change.Tie tie = change.tie();
      if (tie == null) {
        elements.putIfAbsent(change.id(), change.name());
      } else {
        elements.putIfAbsent(tie.from(), name(tie.from()));
      }
    }
    return elements;
  }

  private String name(String id) {
    return Stream.of(after, before)
        .flatMap(state -> state.content().elements())
        .filter(element -> element.id().equals(id))
        .map(Element::shortName)
        .findFirst()
        .orElse(id);
  }
}
