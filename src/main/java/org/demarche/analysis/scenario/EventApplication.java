package org.demarche.analysis.scenario;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Exposure.Effect;
import org.demarche.analysis.Exposure.Reach;
import org.demarche.analysis.order.Standing;
import org.demarche.model.Index;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Commitment;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Linkage;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.CommitmentState;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Status;

/**
 * Writes into a package what events do to it, all at once. What one of them ends outweighs what one
 * breaks, and that what one holds up. What then cannot begin is not written: it follows.
 */
final class EventApplication {

  private static final Set<Status> OVER = EnumSet.of(Status.DONE, Status.LAPSED, Status.DROPPED);
  private static final Set<Status> AHEAD = EnumSet.of(Status.PROPOSED, Status.AGREED);

  private final Set<String> triggers;
  private NegotiatingPackage content;

  private EventApplication(NegotiatingPackage base, Collection<String> triggers) {
    content = base;
    this.triggers = Set.copyOf(triggers);
  }

  static NegotiatingPackage of(NegotiatingPackage base, Collection<String> triggers) {
    EventApplication application = new EventApplication(base, triggers);
    application.happen();
    return application.content;
  }

  private void happen() {
    List<Reach> reaches =
        analysis().exposure().triggers().stream()
            .filter(reach -> triggers.contains(reach.trigger().id()))
            .toList();
    Set<String> ended = stopped(reaches, Effect.ENDED);
    Set<String> held = stopped(reaches, Effect.SUSPENDED);
    Set<String> broken =
        reaches.stream()
            .flatMap(reach -> reach.trigger().breaches().stream())
            .collect(Collectors.toSet());
    require(ended);
    states(ended, CommitmentState.LAPSED);
    states(held, CommitmentState.SUSPENDED);
    restate(ended, EventApplication::ended);
    restate(broken, measure -> isHeldOnly(measure, ended) ? Status.BREACHED : measure.status());
    held.removeAll(broken);
    restate(held, measure -> isHeldOnly(measure, ended) ? Status.SUSPENDED : measure.status());
  }

  private Analysis analysis() {
    return Analysis.of(content, Index.of(content), content.asOf());
  }

  private static Set<String> stopped(List<Reach> reaches, Effect effect) {
    return reaches.stream()
        .flatMap(reach -> reach.stops().stream())
        .filter(stop -> stop.effect() == effect)
        .map(stop -> stop.element().id())
        .collect(Collectors.toSet());
  }

  private static boolean isHeldOnly(Measure measure, Set<String> ended) {
    return !ended.contains(measure.id()) && !OVER.contains(measure.status());
  }

  /** What has not begun is no longer sought; what has begun is over. */
  private static Status ended(Measure measure) {
    return AHEAD.contains(measure.status()) ? Status.DROPPED : Status.LAPSED;
  }

  /**
   * Another status since the as-of day. A measure that waits for its phase to open keeps its
   * status: it cannot begin anyway, and one that is suspended or breached counts as begun and would
   * open the phase.
   */
  private void restate(Set<String> ids, Function<Measure, Status> status) {
    Analysis analysis = analysis();
    Set<String> shut =
        analysis.sequence().phases().stream()
            .filter(gate -> !gate.open())
            .map(gate -> gate.phase().id())
            .collect(Collectors.toSet());
    replace(
        "measures",
        content.measures(),
        measure -> {
          Status then = ids.contains(measure.id()) ? status.apply(measure) : measure.status();
          boolean begins = AHEAD.contains(measure.status()) && then != Status.DROPPED;
          boolean waits =
              shut.contains(Objects.requireNonNullElse(measure.phase(), ""))
                  && analysis.standings().get(measure.id()) != Standing.READY;
          return then == measure.status() || (begins && waits) ? measure : restated(measure, then);
        });
  }

  private Measure restated(Measure measure, Status status) {
    return RecordCopy.with(
        measure, Map.of("status", status, "since", PartialDate.of(content.asOf())));
  }

  /**
   * What required a group of which an event ends a member requires that member: a group without it
   * would be easier to satisfy.
   */
  private void require(Set<String> ended) {
    Map<String, String> lost = new LinkedHashMap<>();
    for (Measure measure : content.measures()) {
      if (ended.contains(measure.id()) && AHEAD.contains(measure.status())) {
        Stream.of(measure.part(), measure.phase(), content.id())
            .filter(Objects::nonNull)
            .forEach(group -> lost.putIfAbsent(group, measure.id()));
      }
    }
    replace(
        "linkages",
        content.linkages(),
        tie ->
            tie.kind() == LinkageKind.REQUIRES && tie.to().stream().anyMatch(lost::containsKey)
                ? RecordCopy.with(tie, Map.of("to", targets(tie, lost)))
                : tie);
  }

  private static List<String> targets(Linkage tie, Map<String, String> lost) {
    return tie.to().stream().map(id -> lost.getOrDefault(id, id)).distinct().toList();
  }

  private void states(Set<String> ids, CommitmentState state) {
    boolean any =
        content.commitments().stream()
            .flatMap(commitment -> commitment.obligations().stream())
            .map(Element::id)
            .anyMatch(ids::contains);
    if (any) {
      replace("commitments", content.commitments(), one -> with(one, ids, state));
    }
  }

  private static Commitment with(Commitment commitment, Set<String> ids, CommitmentState state) {
    return RecordCopy.with(
        commitment,
        Map.of(
            "obligations",
            commitment.obligations().stream()
                .map(
                    one ->
                        ids.contains(one.id()) ? RecordCopy.with(one, Map.of("state", state)) : one)
                .toList()));
  }

  private <T> void replace(String component, List<T> all, UnaryOperator<T> change) {
    content = RecordCopy.with(content, Map.of(component, all.stream().map(change).toList()));
  }
}
