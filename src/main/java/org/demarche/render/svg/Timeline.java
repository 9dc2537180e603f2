package org.demarche.render.svg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.analysis.Deadlines.Deadline;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Event;
import org.demarche.render.Wording;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * What happened and what is due, from top to bottom on one scale. A date that is known to the day
 * is a point, one that is known to the month or the year is a bar as long as it may mean.
 */
final class Timeline {

  private Timeline() {}

  /**
   * One entry.
   *
   * @param id of what it is about
   * @param words for what it is
   * @param date when, or when it began
   * @param until when it ended, or null
   * @param ahead whether it is a date set for something rather than an event
   */
  record Moment(
      String id, String words, PartialDate date, @Nullable PartialDate until, boolean ahead) {

    LocalDate first() {
      return date.first();
    }

    LocalDate last() {
      return until == null || until.last().isBefore(date.last()) ? date.last() : until.last();
    }

    boolean isPoint() {
      return first().equals(last());
    }

    String when() {
      return Wording.date(date) + (until == null ? "" : " to " + Wording.date(until));
    }
  }

  /** Empty where nothing has a date. */
  static Optional<Drawing> draw(DiagramData matter) {
    List<Moment> moments =
        Stream.concat(matter.content().events().stream().map(Timeline::moment), dates(matter))
            .sorted(
                Comparator.comparing(Moment::first)
                    .thenComparing(Moment::last)
                    .thenComparing(Moment::words))
            .toList();
    return moments.isEmpty() ? Optional.empty() : Optional.of(plan(matter, moments));
  }

  private static Moment moment(Event event) {
    return new Moment(event.id(), event.title(), event.date(), event.until(), false);
  }

  private static Stream<Moment> dates(DiagramData matter) {
    var deadlines = matter.analysis().deadlines();
    Stream<Moment> due =
        Stream.of(deadlines.overdue(), deadlines.due(), deadlines.ahead())
            .flatMap(List::stream)
            .map(each -> moment(matter, "Due: ", each));
    Stream<Moment> ends =
        Stream.of(deadlines.lapsed(), deadlines.ending(), deadlines.running())
            .flatMap(List::stream)
            .map(each -> moment(matter, "Ends: ", each));
    return Stream.concat(due, ends);
  }

  private static Moment moment(DiagramData matter, String word, Deadline deadline) {
    return new Moment(
        deadline.element().id(),
        word + matter.named(deadline.element()),
        deadline.date(),
        null,
        true);
  }

  private static Drawing plan(DiagramData matter, List<Moment> moments) {
    List<List<Moment>> pages = pages(moments);
    List<Drawing.Sketch> sketches = new ArrayList<>();
    for (List<Moment> page : pages) {
      String title = pages.size() > 1 ? span(page) : "";
      sketches.add(TimelinePanel.of(matter.analysis().asOf(), page, title));
    }
    List<String> notes =
        pages.size() > 1
            ? List.of(
                "The timeline is split into "
                    + Wording.number(pages.size())
                    + " drawings, each with a scale of its own.")
            : List.of();
    return new Drawing("timeline", "Timeline", words(moments), notes, sketches, table(moments));
  }

  private static List<List<Moment>> pages(List<Moment> moments) {
    List<List<Moment>> pages = new ArrayList<>();
    double left = -1;
    for (Moment moment : moments) {
      double height = TimelinePanel.height(moment);
      if (height > left) {
        pages.add(new ArrayList<>());
        left = TimelinePanel.ROOM;
      }
      pages.get(pages.size() - 1).add(moment);
      left -= height;
    }
    return pages;
  }

  private static String span(List<Moment> moments) {
    int from = moments.get(0).first().getYear();
    int to = moments.stream().mapToInt(moment -> moment.last().getYear()).max().orElse(from);
    return from == to ? String.valueOf(from) : from + " to " + to;
  }

  private static String words(List<Moment> moments) {
    int ahead = (int) moments.stream().filter(Moment::ahead).count();
    int rough = (int) moments.stream().filter(moment -> !moment.isPoint()).count();
    String set = Wording.count(ahead, "date set", "dates set") + " for measures or obligations";
    String spans =
        Wording.count(
            rough,
            "is a span or known only to the month or year",
            "are spans or known only to the month or year");
    return "The time from %s: %s%s.%s"
        .formatted(
            span(moments),
            Wording.count(moments.size() - ahead, "event", "events"),
            ahead == 0 ? "" : " and " + set,
            rough == 0 ? "" : " " + Wording.capitalised(spans) + ".");
  }

  private static Diagram.Table table(List<Moment> moments) {
    return new Diagram.Table(
        List.of("When", "What"),
        moments.stream().map(moment -> List.of(moment.when(), moment.words())).toList());
  }
}
