package org.demarche.render.svg.draw;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.render.Medium;

/** A diagram as it was drawn, for any medium; see {@link Diagram}. */
public record Drawing(
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

  public Drawing {
    notes = List.copyOf(notes);
    sketches = List.copyOf(sketches);
    if (sketches.size() > 1 && sketches.stream().anyMatch(part -> part.alternative().isEmpty())) {
      throw new IllegalArgumentException("each of several drawings says what it shows itself");
    }
  }

  /**
   * One drawing, {@link PageSize#WIDTH} wide.
   *
   * @param title what it shows, or empty for the diagram's title
   * @param alternative what it shows, or empty for the diagram's alternative where it is the only
   *     one
   * @param height in units
   * @param shapes in the order they are painted
   * @param linked whether shapes hold links
   */
  public record Sketch(
      String title, String alternative, double height, List<Svg> shapes, boolean linked) {

    public Sketch {
      shapes = List.copyOf(shapes);
    }
  }

  public Diagram diagram(Medium medium) {
    List<Diagram.Panel> panels =
        IntStream.range(0, sketches.size())
            .mapToObj(i -> panel(sketches.get(i), name + "-" + (i + 1), medium))
            .toList();
    return new Diagram(name, title, alternative, notes, panels, table);
  }

  private Diagram.Panel panel(Sketch sketch, String id, Medium medium) {
    String heading = sketch.title().isEmpty() ? title : sketch.title();
    String words = sketch.alternative().isEmpty() ? alternative : sketch.alternative();
    Svg markup =
        medium.markup() == Medium.PDF
            ? printed(sketch).with("alt", words)
            : shown(sketch, "dg--" + id, words);
    return new Diagram.Panel(id, heading, words, markup.markup(medium));
  }

  /** Scaled by a group, since the typesetter does not scale to the size that attributes ask for. */
  private static Svg printed(Sketch sketch) {
    double scale = PRINT_WIDTH / PageSize.WIDTH;
    Svg scaled = Svg.group(sketch.shapes()).with("transform", "scale(" + scale + ")");
    double height = Math.ceil(sketch.height() * scale);
    return root(PRINT_WIDTH, height, PRINT_WIDTH, height).with("role", "img").add(scaled);
  }

  private static Svg shown(Sketch sketch, String id, String words) {
    double height = Math.ceil(sketch.height());
    Svg root =
        root(PageSize.WIDTH, height, SCREEN_WIDTH, height * SCREEN_WIDTH / PageSize.WIDTH)
            .named("dg");
    return described(root, sketch, id, words).add(sketch.shapes());
  }

  private static Svg root(double boxWidth, double boxHeight, double width, double height) {
    return Svg.of("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("width", width)
        .with("height", height)
        .with("viewBox", "0 0 " + Svg.number(boxWidth) + " " + Svg.number(boxHeight));
  }

  /**
   * Its title is the caption below it. A group where it holds links, since what is in an image
   * cannot be reached by keyboard.
   */
  private static Svg described(Svg root, Sketch sketch, String id, String words) {
    return root.with("role", sketch.linked() ? "group" : "img")
        .with("aria-labelledby", id + "-words")
        .add(Svg.of("desc").with("id", id + "-words").text(words));
  }
}
