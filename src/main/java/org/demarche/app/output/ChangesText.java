package org.demarche.app.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.demarche.analysis.change.Change;
import org.demarche.analysis.change.Effect;
import org.demarche.analysis.change.PackageComparison;
import org.demarche.analysis.change.PackageComparison.State;

/** What changed and what follows, in words for a terminal: a heading, then a line each. */
public final class ChangesText {

  private static final Set<String> NOT_SOUGHT = Set.of("", "dropped");

  private final State before;
  private final State after;
  private final PackageComparison comparison;
  private final Map<String, String> standings;
  private final Set<String> phases;
  private final Set<String> former = new HashSet<>();
  private final List<String> lines = new ArrayList<>();

  public ChangesText(State before, State after, PackageComparison comparison) {
    this.before = before;
    this.after = after;
    this.comparison = comparison;
    this.standings =
        after.report().measures().stream()
            .collect(Collectors.toMap(m -> m.id(), m -> m.standing(), (first, second) -> first));
    this.phases = after.report().phases().stream().map(p -> p.id()).collect(Collectors.toSet());
    before.report().measures().forEach(measure -> former.add(measure.id()));
    comparison.changes().stream()
        .filter(change -> change.kind() == Change.Kind.RENAMED)
        .forEach(change -> former.add(change.id()));
  }

  public String text() {
    if (comparison.isEmpty()) {
      return "No differences.\n";
    }
    lines.add("From " + name(before));
    lines.add("to   " + name(after));
    return withoutHeading();
  }

  /** The sections alone, without what is compared. */
  public String withoutHeading() {
    section("Added", of(Change.Kind.ADDED), ChangeSentences::element);
    section("Withdrawn", of(Change.Kind.WITHDRAWN), ChangeSentences::element);
    section("Renamed", of(Change.Kind.RENAMED), ChangeSentences::renamed);
    section("Changed", byElement(of(Change.Kind.CHANGED)), ChangeSentences::changed);
    follows();
    return String.join("\n", lines) + "\n";
  }

  private void follows() {
    standing("Can move now", "ready");
    standing("Waits now", "waiting");
    standing("Can never begin now", "blocked");
    standing("Lapsed", "lapsed");
    section(
        "Waits for something else",
        effects(Effect.Kind.WAITS_FOR, e -> !e.from().isEmpty() && !e.to().isEmpty()),
        ChangesText::difference);
    section("Phases open now", gates("open"), ChangesText::name);
    section("Phases closed now", gates("closed"), ChangesText::name);
    section(
        "Lost its counterpart",
        effects(Effect.Kind.AGAINST, e -> e.to().isEmpty() && !isDropped(e)),
        e -> name(e) + ": " + String.join(", ", e.from()));
    section(
        "Gained a counterpart",
        effects(Effect.Kind.AGAINST, e -> e.from().isEmpty() && former.contains(e.id())),
        e -> name(e) + ": " + String.join(", ", e.to()));
    section(
        "Stands against something else",
        effects(Effect.Kind.AGAINST, e -> !e.from().isEmpty() && !e.to().isEmpty()),
        ChangesText::difference);
    section("Overdue now", effects(Effect.Kind.OVERDUE, e -> !e.to().isEmpty()), ChangesText::name);
    section(
        "No longer overdue",
        effects(Effect.Kind.OVERDUE, e -> e.to().isEmpty()),
        ChangesText::name);
    section(
        "What could never begin without it",
        effects(Effect.Kind.FALLS_WITHOUT, e -> true),
        ChangesText::difference);
    section(
        "What would be held up if it were breached",
        effects(Effect.Kind.HELD_UP, e -> true),
        ChangesText::difference);
  }

  private void standing(String heading, String standing) {
    section(
        heading,
        effects(Effect.Kind.STANDING, e -> e.to().equals(List.of(standing))),
        e ->
            name(e)
                + (e.from().isEmpty() ? ", new" : ", was " + words(e.from().get(0)))
                + waits(e));
  }

  /** What a measure that has come to wait, or to wait for ever, waits for. */
  private String waits(Effect effect) {
    List<String> waitsFor =
        after.report().measures().stream()
            .filter(measure -> measure.id().equals(effect.id()))
            .flatMap(measure -> measure.waitsFor().stream())
            .toList();
    return waitsFor.isEmpty() ? "" : "; waits for " + String.join(", ", waitsFor);
  }

  private List<Effect> gates(String state) {
    return effects(Effect.Kind.GATE, e -> e.to().equals(List.of(state)));
  }

  /** Of what is still there. */
  private List<Effect> effects(Effect.Kind kind, Predicate<Effect> which) {
    return comparison.effects().stream()
        .filter(effect -> effect.kind() == kind)
        .filter(effect -> standings.containsKey(effect.id()) || phases.contains(effect.id()))
        .filter(which)
        .toList();
  }

  private boolean isDropped(Effect effect) {
    return NOT_SOUGHT.contains(standings.getOrDefault(effect.id(), ""));
  }

  private List<Change> of(Change.Kind kind) {
    return comparison.changes().stream().filter(change -> change.kind() == kind).toList();
  }

  private static Collection<List<Change>> byElement(List<Change> changes) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                change -> change.element() + " " + change.id(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  private static String difference(Effect effect) {
    List<String> fresh = new ArrayList<>(effect.to());
    fresh.removeAll(effect.from());
    List<String> gone = new ArrayList<>(effect.from());
    gone.removeAll(effect.to());
    List<String> said = new ArrayList<>();
    if (!fresh.isEmpty()) {
      said.add((effect.from().isEmpty() ? "now " : "now also ") + String.join(", ", fresh));
    }
    if (!gone.isEmpty()) {
      said.add((effect.to().isEmpty() ? "none; was " : "no longer ") + String.join(", ", gone));
    }
    return name(effect) + ": " + String.join(", ", said);
  }

  private static String name(Effect effect) {
    return effect.id() + " (" + effect.name() + ")";
  }

  private static String name(State state) {
    return "%s, edition of %s, as of %s"
        .formatted(state.content().title(), state.content().edition(), state.report().asOf());
  }

  private static String words(String standing) {
    return standing.replace('-', ' ');
  }

  private <T> void section(String heading, Collection<T> items, Function<T, String> line) {
    if (!items.isEmpty()) {
      lines.add("");
      lines.add(heading);
      items.forEach(item -> lines.add("  " + line.apply(item)));
    }
  }
}
