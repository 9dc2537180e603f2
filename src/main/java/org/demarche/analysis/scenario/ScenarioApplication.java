package org.demarche.analysis.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Linkage;
import org.demarche.model.position.Position;
import org.demarche.model.position.Stance;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Status;

/**
 * A package as it would stand if a scenario came true, written as an author would write it.
 *
 * <p>First the agreement is read, then statuses, dates and stances are put in their place, then the
 * events happen, all at once, to what has become of the package. So the order in which a scenario
 * says its changes means nothing.
 */
public final class ScenarioApplication {

  private NegotiatingPackage content;
  private final PartialDate today;

  private ScenarioApplication(NegotiatingPackage base) {
    content = base;
    today = PartialDate.of(base.asOf());
  }

  /**
   * Applies a scenario on the as-of day of a package.
   *
   * @param changes no two of which contradict each other; what they name is in the package
   */
  public static NegotiatingPackage of(
      NegotiatingPackage base, Collection<? extends ScenarioChange> changes) {
    ScenarioApplication application = new ScenarioApplication(base);
    application.each(changes, ScenarioChange.ReadBy.class, application::read);
    application.each(changes, ScenarioChange.Restated.class, application::restate);
    application.each(changes, ScenarioChange.Dated.class, application::date);
    application.each(changes, ScenarioChange.Taken.class, application::take);
    List<String> events =
        changes.stream()
            .filter(ScenarioChange.Happened.class::isInstance)
            .map(ScenarioChange::id)
            .toList();
    return events.isEmpty()
        ? application.content
        : EventApplication.of(application.content, events);
  }

  private <C extends ScenarioChange> void each(
      Collection<? extends ScenarioChange> changes, Class<C> kind, Consumer<C> step) {
    changes.stream().filter(kind::isInstance).map(kind::cast).forEach(step);
  }

  /** What the party alone reads into the agreement is disputed no longer. */
  private void read(ScenarioChange.ReadBy reading) {
    replace(
        "linkages",
        content.linkages(),
        tie ->
            tie.heldBy().contains(reading.id())
                ? RecordCopy.with(tie, Map.of("heldBy", List.of()))
                : tie);
  }

  private void restate(ScenarioChange.Restated change) {
    measures(Map.of(change.id(), change.status()));
  }

  /** A status that a measure has already is no change; another one holds since the as-of day. */
  private void measures(Map<String, Status> statuses) {
    replace(
        "measures",
        content.measures(),
        measure -> {
          Status status = statuses.getOrDefault(measure.id(), measure.status());
          return status == measure.status()
              ? measure
              : RecordCopy.with(measure, Map.of("status", status, "since", today));
        });
  }

  private void date(ScenarioChange.Dated change) {
    replace(
        "measures",
        content.measures(),
        measure ->
            measure.id().equals(change.id())
                ? RecordCopy.with(measure, Map.of("due", change.due()))
                : measure);
  }

  private void take(ScenarioChange.Taken change) {
    Position position =
        content.positions().stream()
            .filter(one -> one.id().equals(change.id()))
            .findFirst()
            .orElseThrow();
    Stance stance = change.stance().of(position).orElseThrow();
    replace(
        "positions",
        content.positions(),
        one ->
            one.id().equals(change.id())
                ? RecordCopy.with(one, Map.of("preferred", stance, "fallbacks", List.of()))
                : one);
    require(position, stance);
  }

  /** What the stance requires, its measure requires from now on. */
  private void require(Position position, Stance stance) {
    List<Linkage> ties = new ArrayList<>(content.linkages());
    stance.requires().stream()
        .distinct()
        .filter(needed -> !needed.equals(position.measure()))
        .filter(needed -> ties.stream().noneMatch(tie -> isRequired(tie, position, needed)))
        .map(
            needed ->
                new Linkage(
                    LinkageKind.REQUIRES,
                    position.measure(),
                    List.of(needed),
                    List.of(),
                    Need.ALL,
                    "",
                    List.of(),
                    stance.pointer()))
        .toList()
        .forEach(ties::add);
    content = RecordCopy.with(content, Map.of("linkages", ties));
  }

  private static boolean isRequired(Linkage tie, Position position, String needed) {
    return tie.kind() == LinkageKind.REQUIRES
        && !tie.isContested()
        && !tie.isChoice()
        && tie.from().equals(position.measure())
        && tie.to().contains(needed);
  }

  private <T> void replace(String component, List<T> all, UnaryOperator<T> change) {
    content = RecordCopy.with(content, Map.of(component, all.stream().map(change).toList()));
  }
}
