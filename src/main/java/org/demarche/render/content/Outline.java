package org.demarche.render.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.analysis.Analysis;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Part;

/**
 * The sections of a briefing that have something to say, in order.
 *
 * @param sections first those that are numbered, then the annexes
 * @param byName the same by their names
 */
public record Outline(List<Section> sections, Map<String, Section> byName) {

  public Outline {
    sections = List.copyOf(sections);
    byName = Map.copyOf(byName);
  }

  /**
   * A section.
   *
   * @param name of its file
   * @param subject what it is about: its name, or of {@code money} {@code money-and-consent} or
   *     {@code consent}
   * @param number {@code 1}, {@code 2} and so on; {@code A}, {@code B} and so on for annexes
   * @param annex whether it is one
   * @param under parts of the package that have a heading in it
   */
  public record Section(
      String name, String subject, String number, boolean annex, List<Part> under) {
    public Section {
      under = List.copyOf(under);
    }
  }

  static Outline of(NegotiatingPackage content, Analysis analysis, Bargain bargain) {
    Collector collector = new Collector(content);
    boolean measures = !content.measures().isEmpty();
    boolean readings = !analysis.readings().readings().isEmpty();
    collector.section(measures, "standing");
    collector.section(!bargain.phases().isEmpty(), "bargain");
    collector.section(hinges(content, analysis), "hinges");
    collector.section(!content.positions().isEmpty() || readings, "positions");
    money(analysis, collector);
    collector.section(otherSide(content), "interests");
    collector.section(advice(content), "advice");
    collector.annex(measures, "record");
    collector.annex(order(content, analysis), "order");
    collector.annex(true, "frame");
    return collector.outline();
  }

  private static boolean hinges(NegotiatingPackage content, Analysis analysis) {
    return !analysis.keystones().ranked().isEmpty()
        || !analysis.keystones().heldUp().isEmpty()
        || analysis.sequence().criticalPath().isWorthTelling()
        || !content.triggers().isEmpty();
  }

  private static void money(Analysis analysis, Collector collector) {
    boolean consent = !analysis.consents().kinds().isEmpty();
    boolean money =
        !analysis.finances().currencies().isEmpty()
            || !analysis.finances().funded().isEmpty()
            || !analysis.finances().unnamed().isEmpty();
    if (money || consent) {
      collector.section("money", !money ? "consent" : consent ? "money-and-consent" : "money");
    }
  }

  private static boolean otherSide(NegotiatingPackage content) {
    return !content.interests().isEmpty()
        || !content.statements().isEmpty()
        || !content.demands().isEmpty()
        || !content.precedents().isEmpty();
  }

  private static boolean advice(NegotiatingPackage content) {
    return !content.recommendations().isEmpty()
        || !content.openQuestions().isEmpty()
        || !content.scenarios().isEmpty()
        || !content.exclusions().isEmpty()
        || !content.outsideTracks().isEmpty();
  }

  private static boolean order(NegotiatingPackage content, Analysis analysis) {
    return !analysis.sequence().waits().isEmpty() || !content.phases().isEmpty();
  }

  /** Numbers sections as they come. */
  private static final class Collector {

    private final NegotiatingPackage content;
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private int numbered;

    Collector(NegotiatingPackage content) {
      this.content = content;
    }

    void section(boolean shown, String name) {
      if (shown) {
        section(name, name);
      }
    }

    void section(String name, String subject) {
      numbered++;
      sections.put(name, new Section(name, subject, String.valueOf(numbered), false, List.of()));
    }

    void annex(boolean shown, String name) {
      if (shown) {
        char letter = (char) ('A' + sections.size() - numbered);
        List<Part> under = name.equals("record") ? content.parts() : List.of();
        sections.put(name, new Section(name, name, String.valueOf(letter), true, under));
      }
    }

    Outline outline() {
      return new Outline(new ArrayList<>(sections.values()), sections);
    }
  }
}
