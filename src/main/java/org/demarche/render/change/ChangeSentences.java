package org.demarche.render.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.change.Change;
import org.demarche.analysis.change.PackageComparison;
import org.demarche.analysis.change.Value;
import org.demarche.render.change.Section.Line;
import org.demarche.render.words.Words;

/** What changed, element by element. */
public final class ChangeSentences {

  /** Keys of the package under which the order of its elements is told. */
  private static final Set<String> ORDERS = Set.of("parts", "phases", "measures");

  private final PackageComparison comparison;
  private final Words words;
  private final Voice voice;

  /**
   * @param words of the language that the sentences are in
   */
  public ChangeSentences(PackageComparison comparison, Words words, Voice voice) {
    this.comparison = comparison;
    this.words = words;
    this.voice = voice;
  }

  /** Added, withdrawn, renamed and changed, as far as there are some. */
  public List<Section> sections() {
    return Stream.of(
            section("added", Change.Kind.ADDED, this::subject),
            section("withdrawn", Change.Kind.WITHDRAWN, this::subject),
            section("renamed", Change.Kind.RENAMED, this::renamed),
            section("changed", Change.Kind.CHANGED, this::changed))
        .filter(section -> !section.lines().isEmpty())
        .toList();
  }

  private Section section(String name, Change.Kind kind, Function<List<Change>, String> sentence) {
    List<Line> lines =
        byElement(kind).stream()
            .map(ofOne -> new Line(List.of(ofOne.get(0).id()), sentence.apply(ofOne)))
            .toList();
    return new Section(name, say("changes." + name), lines);
  }

  private Collection<List<Change>> byElement(Change.Kind kind) {
    return comparison.changes().stream()
        .filter(change -> change.kind() == kind)
        .collect(
            Collectors.groupingBy(
                change -> change.element() + " " + change.id(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  private String subject(List<Change> ofOne) {
    return voice.subject(ofOne.get(0));
  }

  private String renamed(List<Change> ofOne) {
    return say("changes.formerly", subject(ofOne), voice.values(ofOne.get(0).from()));
  }

  private String changed(List<Change> ofOne) {
    boolean status = ofOne.stream().anyMatch(change -> change.key().equals("status"));
    List<String> phrases = new ArrayList<>();
    for (Change change : ofOne) {
      if (status && change.key().equals("since") && !change.to().isEmpty()) {
        String last = phrases.isEmpty() ? "" : phrases.remove(phrases.size() - 1);
        String since = say("changes.since", voice.values(change.to()));
        phrases.add(last.isEmpty() ? since : last + say("comma") + since);
      } else {
        phrases.add(phrase(change));
      }
    }
    return say("label", subject(ofOne), String.join(say("semicolon"), phrases));
  }

  private String phrase(Change change) {
    String label = voice.label(change.key());
    List<Value> from = change.from();
    List<Value> to = change.to();
    if (change.element().equals("package") && ORDERS.contains(change.key())) {
      return say("changes.order", label, voice.values(from), voice.values(to));
    }
    if (from.size() == 1 && to.size() == 1) {
      return say("changes.from-to", label, voice.gone(from), voice.fresh(to));
    }
    if (from.isEmpty()) {
      return say("changes.gained", label, voice.fresh(to));
    }
    return to.isEmpty()
        ? say("changes.lost", label, voice.gone(from))
        : say("changes.exchanged", label, voice.fresh(to), voice.gone(from));
  }

  private String say(String key, Object... arguments) {
    return words.text(key, voice::fixed, arguments);
  }
}
