package org.demarche.analysis.change;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.demarche.analysis.change.Effect.Kind;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.analysis.report.AnalysisReport.MeasureReport;
import org.demarche.analysis.report.AnalysisReport.PhaseReport;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Element;

/** What the analyses of two states say differently of the same element. */
final class EffectFinder {

  /** A result of one kind about one element. */
  private record Key(Kind kind, String id) {}

  private final Map<Key, List<String>> former = new LinkedHashMap<>();
  private final Map<Key, List<String>> present = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Set<String> cut = new LinkedHashSet<>();

  EffectFinder(State before, State after, Renaming renaming) {
    collect(after.report(), UnaryOperator.identity(), present);
    collect(before.report(), renaming::present, former);
    name(after.content(), UnaryOperator.identity());
    name(before.content(), renaming::present);
  }

  /** A result whose list was cut in either analysis is not compared. */
  List<Effect> effects() {
    Set<Key> keys = new LinkedHashSet<>(present.keySet());
    keys.addAll(former.keySet());
    return Stream.of(Kind.values())
        .filter(kind -> !isCut(kind))
        .flatMap(kind -> keys.stream().filter(key -> key.kind() == kind && !isSame(key)))
        .map(this::effect)
        .toList();
  }

  private boolean isCut(Kind kind) {
    return (kind == Kind.FALLS_WITHOUT && cut.contains("fallsWithout"))
        || (kind == Kind.AGAINST && cut.contains("against"));
  }

  private boolean isSame(Key key) {
    return Set.copyOf(result(former, key)).equals(Set.copyOf(result(present, key)));
  }

  private Effect effect(Key key) {
    String name = names.getOrDefault(key.id(), "");
    return new Effect(key.kind(), key.id(), name, result(former, key), result(present, key));
  }

  private static List<String> result(Map<Key, List<String>> results, Key key) {
    return results.getOrDefault(key, List.of());
  }

  private void name(NegotiatingPackage content, UnaryOperator<String> ids) {
    for (Element element : content.elements().toList()) {
      names.putIfAbsent(ids.apply(element.id()), element.shortName());
    }
  }

  private void collect(
      AnalysisReport report, UnaryOperator<String> ids, Map<Key, List<String>> results) {
    cut.addAll(report.cut());
    for (PhaseReport phase : report.phases()) {
      String id = ids.apply(phase.id());
      results.put(new Key(Kind.GATE, id), List.of(phase.open() ? "open" : "closed"));
      results.put(new Key(Kind.WAITS_FOR, id), all(phase.waitsFor(), ids));
    }
    for (MeasureReport measure : report.measures()) {
      String id = ids.apply(measure.id());
      results.put(new Key(Kind.STANDING, id), List.of(measure.standing()));
      results.put(new Key(Kind.OVERDUE, id), measure.overdue() ? List.of("overdue") : List.of());
      results.put(new Key(Kind.WAITS_FOR, id), all(measure.waitsFor(), ids));
      results.put(new Key(Kind.AGAINST, id), all(measure.against(), ids));
      results.put(new Key(Kind.FALLS_WITHOUT, id), all(measure.fallsWithout(), ids));
      results.put(new Key(Kind.HELD_UP, id), all(measure.heldUpIfBreached(), ids));
    }
  }

  private static List<String> all(List<String> former, UnaryOperator<String> ids) {
    return former.stream().map(ids).toList();
  }
}
