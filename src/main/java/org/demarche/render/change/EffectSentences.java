package org.demarche.render.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.change.Change;
import org.demarche.analysis.change.Effect;
import org.demarche.analysis.change.PackageComparison;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.render.change.Section.Line;
import org.demarche.render.words.Words;

/** What follows from what changed. */
public final class EffectSentences {

  private static final Set<String> NOT_SOUGHT = Set.of("", "dropped");

  private final State after;
  private final PackageComparison comparison;
  private final Words words;
  private final Voice voice;
  private final Map<String, String> standings;
  private final Set<String> phases;
  private final Set<String> former = new HashSet<>();

  /**
   * @param words of the language that the sentences are in
   */
  public EffectSentences(
      State before, State after, PackageComparison comparison, Words words, Voice voice) {
    this.after = after;
    this.comparison = comparison;
    this.words = words;
    this.voice = voice;
    this.standings =
        after.report().measures().stream()
            .collect(Collectors.toMap(m -> m.id(), m -> m.standing(), (first, second) -> first));
    this.phases = after.report().phases().stream().map(p -> p.id()).collect(Collectors.toSet());
    before.report().measures().forEach(measure -> former.add(measure.id()));
    comparison.changes().stream()
        .filter(change -> change.kind() == Change.Kind.RENAMED)
        .forEach(change -> former.add(change.id()));
  }

  /** By what follows, as far as something does. */
  public List<Section> sections() {
    return Stream.of(
            standing("ready"),
            standing("waiting"),
            standing("blocked"),
            standing("lapsed"),
            section("waits-for", Effect.Kind.WAITS_FOR, EffectSentences::isOther, this::difference),
            gate("open"),
            gate("closed"),
            section(
                "lost-counterpart",
                Effect.Kind.AGAINST,
                e -> e.to().isEmpty() && !isDropped(e),
                e -> say("label", name(e), voice.others(e.from()))),
            section(
                "gained-counterpart",
                Effect.Kind.AGAINST,
                e -> e.from().isEmpty() && former.contains(e.id()),
                e -> say("label", name(e), voice.others(e.to()))),
            section("against", Effect.Kind.AGAINST, EffectSentences::isOther, this::difference),
            section("overdue", Effect.Kind.OVERDUE, e -> !e.to().isEmpty(), this::name),
            section("no-longer-overdue", Effect.Kind.OVERDUE, e -> e.to().isEmpty(), this::name),
            section("falls-without", Effect.Kind.FALLS_WITHOUT, e -> true, this::difference),
            section("held-up", Effect.Kind.HELD_UP, e -> true, this::difference))
        .filter(section -> !section.lines().isEmpty())
        .toList();
  }

  /** Something before and something now. */
  private static boolean isOther(Effect effect) {
    return !effect.from().isEmpty() && !effect.to().isEmpty();
  }

  private Section standing(String standing) {
    return section(
        standing,
        Effect.Kind.STANDING,
        e -> e.to().equals(List.of(standing)),
        e -> {
          String now =
              e.from().isEmpty()
                  ? say("changes.new", name(e))
                  : say("changes.was", name(e), voice.standing(e.from().get(0)));
          List<String> waits = waitsFor(e.id());
          return waits.isEmpty() ? now : say("changes.waits", now, voice.others(waits));
        });
  }

  /** What a measure that has come to wait, or to wait for ever, waits for. */
  private List<String> waitsFor(String id) {
    return after.report().measures().stream()
        .filter(measure -> measure.id().equals(id))
        .flatMap(measure -> measure.waitsFor().stream())
        .toList();
  }

  private Section gate(String state) {
    return section(state, Effect.Kind.GATE, e -> e.to().equals(List.of(state)), this::name);
  }

  /** Of what is still there. */
  private Section section(
      String name, Effect.Kind kind, Predicate<Effect> which, Function<Effect, String> sentence) {
    List<Line> lines =
        comparison.effects().stream()
            .filter(effect -> effect.kind() == kind)
            .filter(effect -> standings.containsKey(effect.id()) || phases.contains(effect.id()))
            .filter(which)
            .map(effect -> new Line(List.of(effect.id()), sentence.apply(effect)))
            .toList();
    return new Section(name, say("changes.then." + name), lines);
  }

  private boolean isDropped(Effect effect) {
    return NOT_SOUGHT.contains(standings.getOrDefault(effect.id(), ""));
  }

  private String name(Effect effect) {
    return voice.named(effect.id(), effect.name());
  }

  private String difference(Effect effect) {
    List<String> fresh = new ArrayList<>(effect.to());
    fresh.removeAll(effect.from());
    List<String> gone = new ArrayList<>(effect.from());
    gone.removeAll(effect.to());
    List<String> said = new ArrayList<>();
    if (!fresh.isEmpty()) {
      said.add(
          say(effect.from().isEmpty() ? "changes.now" : "changes.now-also", voice.others(fresh)));
    }
    if (!gone.isEmpty()) {
      said.add(
          say(
              effect.to().isEmpty() ? "changes.none-was" : "changes.no-longer",
              voice.others(gone)));
    }
    return say("label", name(effect), String.join(say("comma"), said));
  }

  private String say(String key, Object... arguments) {
    return words.text(key, voice::fixed, arguments);
  }
}
