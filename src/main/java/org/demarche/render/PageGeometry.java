package org.demarche.render;

import java.util.List;

/**
 * How a document lies on paper, for those who write it in another form. Lengths are in points.
 *
 * @param width of a page
 * @param height of a page
 * @param margins around its text
 * @param columns how wide the columns of each table are, in the order of the markup; empty for a
 *     table that does not stand in the text
 * @param pictures of the drawings, in the order of the markup
 */
public record PageGeometry(
    double width,
    double height,
    Margins margins,
    List<List<Double>> columns,
    List<Picture> pictures) {

  public PageGeometry {
    columns = List.copyOf(columns);
    pictures = List.copyOf(pictures);
  }

  /** The width of the text. */
  public double textWidth() {
    return width - margins.left() - margins.right();
  }

  /** Lays documents out to see how they lie on paper; safe for use by several threads. */
  @FunctionalInterface
  public interface Source {

    /**
     * The pages of markup that can be typeset without errors; the same for the same markup.
     *
     * @throws IllegalArgumentException if it is not well-formed
     */
    PageGeometry measure(Markup markup);
  }

  /** What is left free around the text of a page. */
  public record Margins(double top, double right, double bottom, double left) {}

  /** A drawing as an image, for programs that paint no SVG. */
  @SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
  public record Picture(byte[] png, double width, double height) {}
}
