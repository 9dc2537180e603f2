package org.demarche.render.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Keystones.Keystone;
import org.demarche.analysis.order.Standing;
import org.demarche.model.Index;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.Direction;
import org.demarche.render.content.MoneySummary.Cost;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the strip on the first page.
 *
 * @param kind what it counts, for instance {@code ready}; {@code cost} for a sum
 * @param count how many there are; of a sum how many costs are in it
 * @param cost the sum; null where it is a count
 * @param elements what it counts
 */
public record KeyFigure(
    String kind, int count, @Nullable Cost cost, List<? extends Element> elements) {

  /** As many as fit a line. */
  static final int MOST = 6;

  /** What gives way where they are more, the first first. */
  private static final List<String> DISPENSABLE =
      List.of("done", "in-force", "under-way", "falls-without");

  private static final List<Standing> TOLD =
      List.of(Standing.DONE, Standing.IN_FORCE, Standing.UNDER_WAY, Standing.READY);

  public KeyFigure {
    elements = List.copyOf(elements);
  }

  static List<KeyFigure> of(Index index, Analysis analysis, List<MoneySummary> money) {
    List<KeyFigure> figures = new ArrayList<>();
    direction(index, analysis, Direction.ASK, figures);
    direction(index, analysis, Direction.OFFER, figures);
    for (Standing standing : TOLD) {
      analysis.sequence().groups().stream()
          .filter(group -> group.standing() == standing)
          .forEach(group -> add(standing.key(), group.measures(), figures));
    }
    List<? extends Element> late =
        analysis.balance().byMeasure().values().stream()
            .map(account -> account.measure())
            .filter(measure -> analysis.overdue().contains(measure.id()))
            .toList();
    add("overdue", late, figures);
    money.stream()
        .flatMap(summary -> Stream.ofNullable(summary.cost()))
        .sorted(Comparator.comparingInt(Cost::stated).reversed())
        .map(cost -> new KeyFigure("cost", cost.elements().size(), cost, cost.elements()))
        .forEach(figures::add);
    keystone(analysis, figures);
    return shortened(figures);
  }

  private static List<KeyFigure> shortened(List<KeyFigure> figures) {
    for (String kind : DISPENSABLE) {
      if (figures.size() > MOST) {
        figures.removeIf(figure -> figure.kind().equals(kind));
      }
    }
    return figures.subList(0, Math.min(MOST, figures.size()));
  }

  /** All of the direction, those that were dropped too, as the text counts them. */
  private static void direction(
      Index index, Analysis analysis, Direction direction, List<KeyFigure> figures) {
    List<Measure> some =
        analysis.sequence().groups().stream()
            .flatMap(group -> group.measures().stream())
            .filter(measure -> index.direction(measure) == direction)
            .toList();
    add(direction.words() + "s", some, figures);
  }

  private static void add(String kind, List<? extends Element> elements, List<KeyFigure> figures) {
    if (!elements.isEmpty()) {
      figures.add(new KeyFigure(kind, elements.size(), null, elements));
    }
  }

  private static void keystone(Analysis analysis, List<KeyFigure> figures) {
    List<Keystone> first = analysis.keystones().foremost();
    if (first.size() == 1) {
      Keystone keystone = first.get(0);
      figures.add(
          new KeyFigure("falls-without", keystone.falls().total(), null, keystone.fallen()));
    }
  }
}
