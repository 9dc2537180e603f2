package org.demarche.render.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.order.Sequence;
import org.demarche.analysis.order.Standing;
import org.demarche.model.measure.Measure;
import org.demarche.render.svg.OrderArrows.Arrow;
import org.demarche.render.svg.OrderGrid.Lane;
import org.demarche.render.svg.OrderGrid.Step;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.svg.draw.Drawing;
import org.demarche.render.svg.draw.Legend;
import org.demarche.render.svg.draw.Svg;
import org.demarche.render.words.Words;

/**
 * The order of the package on one page: a lane a phase, or a part where there are no phases, in
 * each lane the measures by step, and an arrow from each to those that require it. Where a page is
 * too small, what is over is left out, then what has no such tie.
 */
final class OrderLanes {

  /** 120 mm on paper, so that a page which it does not fit any more is over half full. */
  private static final double HEIGHT = 480;

  /** More boxes than that fit no page. */
  private static final int MOST = 200;

  /** Tried in turn: the fewer columns and the more lines, the more can be read of a name. */
  private static final List<Size> SIZES =
      List.of(new Size(5, 3), new Size(5, 2), new Size(6, 2), new Size(7, 2));

  private record Size(int columns, int lines) {}

  /** What is shown, and what is said of the rest. */
  private record Choice(List<Measure> shown, List<String> notes) {}

  private final DiagramData data;
  private final OrderPlan plan;
  private final List<Arrow> arrows;
  private final Words words;

  private OrderLanes(DiagramData data) {
    this.data = data;
    words = data.words();
    plan = new OrderPlan(data);
    arrows = plan.arrows();
  }

  /** Empty where there are neither phases nor measures that require one another. */
  static Optional<Drawing> draw(DiagramData data) {
    OrderLanes lanes = new OrderLanes(data);
    boolean isOrdered = !lanes.arrows.isEmpty() || !data.content().phases().isEmpty();
    return data.measures().isEmpty() || !isOrdered
        ? Optional.empty()
        : Optional.of(lanes.drawing());
  }

  private Drawing drawing() {
    for (Choice choice : choices()) {
      Optional<Drawing.Sketch> sketch = sketch(choice.shown());
      if (sketch.isPresent()) {
        return drawing(choice, List.of(sketch.get()));
      }
    }
    String note = words.text("drawn.order.too-many", data.measures().size());
    return drawing(new Choice(data.measures(), List.of(note)), List.of());
  }

  private Drawing drawing(Choice choice, List<Drawing.Sketch> sketches) {
    List<Lane> lanes = plan.lanes(choice.shown());
    return new Drawing(
        "order", headline(), alternative(lanes), choice.notes(), sketches, table(lanes));
  }

  /** Everything; what is ahead and not satisfied; of that, what has a tie. */
  private List<Choice> choices() {
    List<Measure> all = data.measures();
    List<Measure> ahead = all.stream().filter(each -> !isSatisfied(each)).toList();
    Set<String> ids = ids(ahead.stream().map(Measure::id));
    Set<String> tied =
        ids(
            arrows.stream()
                .filter(arrow -> ids.contains(arrow.first()) && ids.contains(arrow.then()))
                .flatMap(arrow -> Stream.of(arrow.first(), arrow.then())));
    List<Measure> held = ahead.stream().filter(each -> tied.contains(each.id())).toList();
    String over = words.text("drawn.order.over", count(all, ahead));
    String loose = words.text("drawn.order.loose", count(ahead, held));
    return List.of(
        new Choice(all, List.of()),
        new Choice(ahead, List.of(over)),
        new Choice(held, all.size() == ahead.size() ? List.of(loose) : List.of(over, loose)));
  }

  private static Set<String> ids(Stream<String> ids) {
    return ids.collect(Collectors.toSet());
  }

  private String count(List<Measure> all, List<Measure> some) {
    return words.text("count.measure", all.size() - some.size());
  }

  private boolean isSatisfied(Measure measure) {
    Standing standing = plan.standing(measure);
    return standing == Standing.DONE || standing == Standing.IN_FORCE;
  }

  /** Empty where it does not fit a page, or holds nothing. */
  private Optional<Drawing.Sketch> sketch(List<Measure> shown) {
    if (shown.isEmpty() || shown.size() > MOST) {
      return Optional.empty();
    }
    List<Lane> lanes = plan.lanes(shown);
    Legend legend = legend(shown);
    return SIZES.stream()
        .map(size -> grid(lanes, size))
        .filter(grid -> grid.height() + legend.height() <= HEIGHT)
        .findFirst()
        .map(grid -> sketch(grid, legend));
  }

  private OrderGrid grid(List<Lane> lanes, Size size) {
    return OrderGrid.of(
        lanes,
        size.columns(),
        (measure, width) -> Box.of(data, measure, width, plan.aside(measure), size.lines()));
  }

  private Drawing.Sketch sketch(OrderGrid grid, Legend legend) {
    OrderArrows routes = new OrderArrows(grid);
    List<Svg> shapes = new ArrayList<>();
    arrows.stream().filter(routes::hasPlace).map(routes::draw).forEach(shapes::add);
    shapes.addAll(grid.headings());
    grid.places().values().forEach(each -> shapes.add(each.box().draw(each.x(), each.y())));
    shapes.addAll(legend.draw(grid.height()));
    return new Drawing.Sketch("", "", grid.height() + legend.height(), shapes, true);
  }

  private Legend legend(List<Measure> shown) {
    Set<String> ids = ids(shown.stream().map(Measure::id));
    Stream<Legend.Entry> looks =
        shown.stream()
            .map(data::direction)
            .distinct()
            .sorted()
            .map(each -> Box.Look.valueOf(each.name()).legend(words));
    Stream<Legend.Entry> ties =
        arrows.stream()
            .filter(arrow -> ids.contains(arrow.first()) && ids.contains(arrow.then()))
            .map(Arrow::any)
            .distinct()
            .sorted()
            .map(any -> OrderArrows.legend(any, words));
    return new Legend(Stream.concat(looks, ties).toList());
  }

  private String headline() {
    Sequence sequence = data.analysis().sequence();
    int steps = sequence.steps().size();
    if (steps == 0) {
      return words.text("drawn.order.none");
    }
    if (sequence.ready().isEmpty()) {
      return words.text("drawn.order.nothing-today");
    }
    return steps == 1
        ? words.text("drawn.order.all-today")
        : words.sentence("drawn.order.steps", steps);
  }

  private String alternative(List<Lane> lanes) {
    return Stream.concat(
            Stream.of(words.text("drawn.order.arrows")), lanes.stream().map(this::sentence))
        .collect(Collectors.joining(" "));
  }

  private String sentence(Lane lane) {
    String steps =
        lane.steps().stream()
            .map(step -> words.text("label", step.label(), numbers(step)))
            .collect(Collectors.joining(words.text("semicolon")));
    return words.text("pair", lane.label(), steps) + ".";
  }

  private String numbers(Step step) {
    return words.list(step.measures().stream().map(data::brief).toList());
  }

  private Diagram.Table table(List<Lane> lanes) {
    return new Diagram.Table(
        List.of(words.text("head.phase"), words.text("head.when"), words.text("head.measures")),
        lanes.stream()
            .flatMap(
                lane ->
                    lane.steps().stream()
                        .map(step -> List.of(lane.label(), step.label(), numbers(step))))
            .toList());
  }
}
