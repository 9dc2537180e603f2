package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.measure.Element;
import org.demarche.model.measure.Measure;
import org.demarche.model.measure.Phase;
import org.demarche.model.term.Direction;
import org.demarche.render.Wording;
import org.demarche.render.svg.LadderPages.Rung;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * The phases as steps, what is asked on the left and what is offered on the right, with what is
 * given for what across the middle.
 */
final class PhaseLadder {

  /** More boxes than this on one side of a phase are not drawn. */
  static final int MOST = 40;

  private static final int BRIEF = 4;

  private final DiagramData matter;
  private final Bargains bargains;

  private PhaseLadder(DiagramData matter) {
    this.matter = matter;
    this.bargains = Bargains.of(matter);
  }

  /** Empty where there are no measures. */
  static Optional<Drawing> draw(DiagramData matter) {
    return matter.measures().isEmpty()
        ? Optional.empty()
        : Optional.of(new PhaseLadder(matter).plan());
  }

  private Drawing plan() {
    List<Rung> rungs = rungs();
    List<LadderPages.Page> pages = LadderPages.of(rungs);
    List<Drawing.Sketch> sketches =
        pages.stream()
            .map(page -> LadderPanel.of(matter, bargains, page, pages.size() > 1))
            .toList();
    return new Drawing(
        "ladder",
        "Phases: what is asked and what is offered",
        alternative(rungs),
        notes(pages.size(), rungs),
        sketches,
        table());
  }

  private List<Rung> rungs() {
    List<Rung> rungs = new ArrayList<>();
    List<Phase> phases = matter.content().phases();
    for (int i = 0; i < phases.size(); i++) {
      String id = phases.get(i).id();
      rungs.add(rung(String.valueOf(i + 1), phases.get(i).title(), m -> id.equals(m.phase())));
    }
    Set<String> ids = phases.stream().map(Phase::id).collect(Collectors.toSet());
    String rest = phases.isEmpty() ? "All measures" : "In no phase";
    rungs.add(rung("", rest, m -> m.phase() == null || !ids.contains(m.phase())));
    return rungs.stream().filter(rung -> rung.size() > 0).toList();
  }

  private Rung rung(String number, String title, Predicate<Measure> inside) {
    List<Measure> measures = matter.measures().stream().filter(inside).toList();
    List<Box> asks = boxes(measures.stream().filter(this::isAsk));
    List<Box> others = boxes(measures.stream().filter(m -> !isAsk(m)));
    return Rung.of(number, title, asks, others);
  }

  private boolean isAsk(Measure measure) {
    return matter.direction(measure) == Direction.ASK;
  }

  private List<Box> boxes(Stream<Measure> measures) {
    return measures
        .map(measure -> Box.of(matter, measure, LadderPanel.COLUMN, against(measure), ""))
        .toList();
  }

  private String against(Measure measure) {
    Set<Element> others = bargains.against(measure);
    if (others.isEmpty()) {
      return matter.direction(measure) == Direction.JOINT ? "" : "nothing in return";
    }
    List<String> names =
        others.stream()
            .sorted(Comparator.comparing(other -> !(other instanceof Measure)))
            .limit(BRIEF)
            .map(matter::brief)
            .toList();
    String more = others.size() > BRIEF ? " and " + (others.size() - BRIEF) + " more" : "";
    return "against " + String.join(", ", names) + more;
  }

  private String alternative(List<Rung> rungs) {
    String steps =
        rungs.stream()
            .map(
                rung ->
                    rung.title()
                        + ": "
                        + Wording.count(rung.asks(), "ask", "asks")
                        + " and "
                        + Wording.count(
                            rung.others(), "offer or other step", "offers or other steps")
                        + ".")
            .collect(Collectors.joining(" "));
    List<Measure> alone =
        Stream.concat(
                matter.analysis().balance().unansweredAsks().stream(),
                matter.analysis().balance().unansweredOffers().stream())
            .toList();
    return "The package as a ladder, phase by phase. "
        + steps
        + " "
        + Wording.capitalised(
            Wording.count(bargains.pairs().size(), "bargain ties", "bargains tie"))
        + " the two sides together."
        + (alone.isEmpty()
            ? ""
            : " Nothing stands against "
                + Wording.list(alone.stream().limit(8).map(matter::brief).toList(), "and")
                + (alone.size() > 8 ? " and others." : "."));
  }

  private static List<String> notes(int pages, List<Rung> rungs) {
    List<String> notes = new ArrayList<>();
    if (pages > 1) {
      notes.add(
          "The ladder is split into "
              + Wording.number(pages)
              + " drawings. A tie between two of them is not drawn; the boxes name both its ends.");
    }
    for (Rung rung : rungs) {
      if (rung.folded() > 0) {
        notes.add(
            "%s: %s not drawn; the table has them."
                .formatted(
                    rung.title(), Wording.count(rung.folded(), "measure is", "measures are")));
      }
    }
    return notes;
  }

  private Diagram.Table table() {
    List<List<String>> rows =
        matter.measures().stream()
            .map(
                measure ->
                    List.of(
                        phase(measure.phase()),
                        matter.named(measure),
                        Wording.capitalised(matter.direction(measure).words()),
                        matter.parties(measure.by()),
                        bargains.against(measure).stream()
                            .map(matter::named)
                            .collect(Collectors.joining("; "))))
            .toList();
    return new Diagram.Table(List.of("Phase", "Measure", "Direction", "By", "Against"), rows);
  }

  private String phase(@Nullable String id) {
    return id == null ? "" : matter.index().find(id, Phase.class).map(Phase::title).orElse("");
  }
}
