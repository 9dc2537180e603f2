package org.demarche.render.svg;

import java.util.List;
import org.demarche.render.Medium;

/** A diagram as it was drawn, for any medium; see {@link Diagram}. */
record Plan(
    String name,
    String title,
    String alternative,
    List<String> notes,
    List<Sketch> sketches,
    Diagram.Table table) {

  /** 160 mm at 96 pixels an inch. */
  private static final double PRINT_WIDTH = 604.72;

  /** The width of a column of text on a wide screen. */
  private static final double SCREEN_WIDTH = 736;

  Plan {
    notes = List.copyOf(notes);
    sketches = List.copyOf(sketches);
  }

  /**
   * One drawing, {@link Sheet#WIDTH} wide.
   *
   * @param title what it shows, or empty for the diagram's title
   * @param alternative what it shows, or empty for the diagram's alternative
   * @param height in units
   * @param shapes in the order they are painted
   * @param linked whether shapes hold links
   */
  record Sketch(String title, String alternative, double height, List<Svg> shapes, boolean linked) {

    Sketch {
      shapes = List.copyOf(shapes);
    }
  }

  Diagram diagram(Medium medium) {
    List<Diagram.Panel> panels =
        java.util.stream.IntStream.range(0, sketches.size())
            .mapToObj(i -> panel(sketches.get(i), name + "-" + (i + 1), medium))
            .toList();
    return new Diagram(name, title, alternative, notes, panels, table);
  }

  private Diagram.Panel panel(Sketch sketch, String id, Medium medium) {
    String heading = sketch.title().isEmpty() ? title : sketch.title();
    String words = sketch.alternative().isEmpty() ? alternative : sketch.alternative();
    Svg root = root(sketch, medium == Medium.PDF ? PRINT_WIDTH : SCREEN_WIDTH);
    Svg labelled =
        medium == Medium.PDF
            ? root.with("role", "img").with("alt", heading + ". " + words)
            : titled(root, sketch, "dg--" + id, heading, words);
    return new Diagram.Panel(id, heading, words, labelled.add(sketch.shapes()).markup(medium));
  }

  private static Svg root(Sketch sketch, double width) {
    double height = Math.ceil(sketch.height());
    return Svg.of("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .named("dg")
        .with("width", width)
        .with("height", height * width / Sheet.WIDTH)
        .with("viewBox", "0 0 " + Svg.number(Sheet.WIDTH) + " " + Svg.number(height));
  }

  /** A group where it holds links, since what is in an image cannot be reached by keyboard. */
  private static Svg titled(Svg root, Sketch sketch, String id, String heading, String words) {
    return root.with("role", sketch.linked() ? "group" : "img")
        .with("aria-labelledby", id + "-title")
        .with("aria-describedby", id + "-words")
        .add(Svg.of("title").with("id", id + "-title").text(heading))
        .add(Svg.of("desc").with("id", id + "-words").text(words));
  }
}
