package org.demarche.render;

import java.util.List;
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

  /** The ids of what changed, also of what a tie that changed begins at. */
  public List<String> changed() {
    return comparison.changes().stream().map(Since::element).distinct().toList();
  }

  private static String element(Change change) {
    Change.Tie tie = change.tie();
    return tie == null ? change.id() : tie.from();
  }

  /** What the elements that changed are called, each once; a tie by what it begins at. */
  public List<String> names() {
    return comparison.changes().stream().map(this::name).distinct().toList();
  }

  private String name(Change change) {
    Change.Tie tie = change.tie();
    return tie == null
        ? change.name()
        : Stream.of(after, before)
            .flatMap(state -> state.content().elements())
            .filter(element -> element.id().equals(tie.from()))
            .map(Element::shortName)
            .findFirst()
            .orElse(tie.from());
  }

  /** How many elements changed. */
  public int count() {
    return (int)
        comparison.changes().stream()
            .map(change -> change.element() + " " + change.id())
            .distinct()
            .count();
  }
}
