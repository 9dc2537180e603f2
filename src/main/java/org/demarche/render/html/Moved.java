package org.demarche.render.html;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.analysis.change.Change;
import org.demarche.analysis.change.Effect;
import org.demarche.model.measure.Measure;
import org.demarche.model.position.Position;
import org.demarche.render.Since;

/**
 * What a reader must know first of what changed.
 *
 * @param what {@code ready}, {@code waiting}, {@code overdue}, {@code status}, {@code opening} or
 *     {@code position}
 * @param elements the ids that it holds of; at least one
 */
public record Moved(String what, List<String> elements) {

  public Moved {
    elements = List.copyOf(elements);
  }

  static List<Moved> of(Since since) {
    Predicate<Change> position = change -> is(since, Position.class, change.id());
    Predicate<Change> opening = change -> change.key().startsWith("preferred");
    List<String> openings = changed(since, position.and(opening));
    return Stream.of(
            effects(since, "ready", Effect.Kind.STANDING, "ready"),
            effects(since, "waiting", Effect.Kind.STANDING, "waiting"),
            effects(since, "overdue", Effect.Kind.OVERDUE, "overdue"),
            new Moved(
                "status",
                changed(
                    since,
                    change ->
                        change.key().equals("status") && is(since, Measure.class, change.id()))),
            new Moved("opening", openings),
            new Moved(
                "position",
                changed(since, position.and(change -> !openings.contains(change.id())))))
        .filter(moved -> !moved.elements().isEmpty())
        .toList();
  }

  private static Moved effects(Since since, String what, Effect.Kind kind, String now) {
    return new Moved(
        what,
        since.comparison().effects().stream()
            .filter(effect -> effect.kind() == kind && effect.to().equals(List.of(now)))
            .map(Effect::id)
            .toList());
  }

  /** Of what is there in both states. */
  private static List<String> changed(Since since, Predicate<Change> which) {
    return since.comparison().changes().stream()
        .filter(change -> change.kind() == Change.Kind.CHANGED)
        .filter(which)
        .map(Change::id)
        .distinct()
        .toList();
  }

  private static boolean is(Since since, Class<?> kind, String id) {
    return since
        .after()
        .content()
        .elements()
        .anyMatch(element -> kind.isInstance(element) && element.id().equals(id));
  }
}
