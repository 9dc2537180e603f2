package org.demarche.render.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.analysis.Analysis;
import org.demarche.analysis.Finances.Account;
import org.demarche.analysis.Keystones.Keystone;
import org.demarche.analysis.order.Standing;
import org.demarche.model.Index;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.term.Direction;
import org.demarche.render.Wording;

/**
 * One figure of the strip on the first page.
 *
 * @param kind what it counts, for instance {@code ready}; {@code cost} for a sum
 * @param value as it is printed
 * @param label the words below it
 * @param elements what it counts
 */
public record KeyFigure(String kind, String value, String label, List<? extends Element> elements) {

  public KeyFigure {
    elements = List.copyOf(elements);
  }

  static List<KeyFigure> of(Index index, Analysis analysis) {
    List<KeyFigure> figures = new ArrayList<>();
    direction(index, analysis, Direction.ASK, figures);
    direction(index, analysis, Direction.OFFER, figures);
    standing(analysis, Standing.DONE, "done", figures);
    standing(analysis, Standing.IN_FORCE, "in force", figures);
    standing(analysis, Standing.UNDER_WAY, "under way", figures);
    standing(analysis, Standing.READY, "can begin today", figures);
    List<? extends Element> late =
        analysis.balance().byMeasure().values().stream()
            .map(account -> account.measure())
            .filter(measure -> analysis.overdue().contains(measure.id()))
            .toList();
    add("overdue", late, "overdue", figures);
    cost(analysis, figures);
    keystone(analysis, figures);
    return figures.size() > MOST ? shortened(figures) : figures;
  }

  private static final int MOST = 6;

  /** What is finished or begun gives way. */
  private static List<KeyFigure> shortened(List<KeyFigure> figures) {
    List<KeyFigure> kept = new ArrayList<>(figures);
    for (String kind : List.of("done", "in-force", "under-way")) {
      if (kept.size() > MOST) {
        kept.removeIf(figure -> figure.kind().equals(kind));
      }
    }
    return kept.subList(0, Math.min(MOST, kept.size()));
  }

  /** All of the direction, those that were dropped too, as the text counts them. */
  private static void direction(
      Index index, Analysis analysis, Direction direction, List<KeyFigure> figures) {
    List<Measure> some =
        analysis.sequence().groups().stream()
            .flatMap(group -> group.measures().stream())
            .filter(measure -> index.direction(measure) == direction)
            .toList();
    String word = direction.words() + (some.size() == 1 ? "" : "s");
    add(direction.words() + "s", some, word, figures);
  }

  private static void standing(
      Analysis analysis, Standing standing, String label, List<KeyFigure> figures) {
    analysis.sequence().groups().stream()
        .filter(group -> group.standing() == standing)
        .forEach(group -> add(standing.key(), group.measures(), label, figures));
  }

  private static void add(
      String kind, List<? extends Element> elements, String label, List<KeyFigure> figures) {
    if (!elements.isEmpty()) {
      figures.add(new KeyFigure(kind, Integer.toString(elements.size()), label, elements));
    }
  }

  private static void cost(Analysis analysis, List<KeyFigure> figures) {
    analysis.finances().currencies().stream()
        .filter(account -> account.cost() != null && account.cost().signum() > 0)
        .max(Comparator.comparingInt(Account::stated))
        .ifPresent(account -> figures.add(cost(account)));
  }

  private static KeyFigure cost(Account account) {
    BigDecimal cost = account.cost() == null ? BigDecimal.ZERO : account.cost();
    String label =
        (account.approximate() ? "estimated cost" : "cost")
            + (account.stated() == 0
                ? " that is stated"
                : " stated for %d of %d measures".formatted(account.stated(), account.of()));
    return new KeyFigure(
        "cost-" + account.currency(),
        Wording.sum(cost, account.currency()),
        label,
        account.costed());
  }

  private static void keystone(Analysis analysis, List<KeyFigure> figures) {
    List<Keystone> first = analysis.keystones().foremost();
    if (first.size() == 1) {
      Keystone keystone = first.get(0);
      figures.add(
          new KeyFigure(
              "falls-without",
              Integer.toString(keystone.falls().total()),
              "could never begin without one measure",
              keystone.fallen()));
    }
  }
}
