package org.demarche.app.output;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.change.PackageComparison;
import org.demarche.analysis.change.PackageComparison.State;
import org.demarche.render.change.ChangeSentences;
import org.demarche.render.change.EffectSentences;
import org.demarche.render.change.Section;
import org.demarche.render.change.SpelledVoice;
import org.demarche.render.words.Words;

/** What changed and what follows, in words for a terminal: a heading, then a line each. */
public final class ChangesText {

  private final State before;
  private final State after;
  private final PackageComparison comparison;
  private final Words words;

  /**
   * @param words English ones
   */
  public ChangesText(State before, State after, PackageComparison comparison, Words words) {
    this.before = before;
    this.after = after;
    this.comparison = comparison;
    this.words = words;
  }

  public String text() {
    return comparison.isEmpty()
        ? words.text("changes.none") + "\n"
        : "From " + name(before) + "\nto   " + name(after) + "\n" + withoutHeading();
  }

  /** The sections alone, without what is compared. */
  public String withoutHeading() {
    SpelledVoice voice = new SpelledVoice();
    List<Section> sections =
        new ArrayList<>(new ChangeSentences(comparison, words, voice).sections());
    sections.addAll(new EffectSentences(before, after, comparison, words, voice).sections());
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      text.append('\n').append(section.heading()).append('\n');
      section.lines().forEach(line -> text.append("  ").append(line.text()).append('\n'));
    }
    return text.toString();
  }

  private static String name(State state) {
    return "%s, edition of %s, as of %s"
        .formatted(state.content().title(), state.content().edition(), state.report().asOf());
  }
}
