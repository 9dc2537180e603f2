package org.demarche.render.pdf.drawing;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import org.w3c.dom.Element;

/**
 * One drawing in its place on a page.
 *
 * <p>A drawing has the size that styles give it; one that is given its width alone keeps its
 * proportions.
 */
final class PaintedDrawing implements SVGImage {

  private static final float MITER_LIMIT = 4;

  private final Element svg;
  private final Lettering lettering;
  private final double width;
  private final double height;
  private final AffineTransform fit;

  /**
   * @param width in dots of the page, or negative for the drawing's own
   * @param height likewise
   */
  PaintedDrawing(
      Element svg, double width, double height, double dotsPerPixel, Lettering lettering) {
    this.svg = svg;
    this.lettering = lettering;
    double[] box = viewBox(svg);
    double ownWidth = Attributes.number(svg, "width", box[2]) * dotsPerPixel;
    double ownHeight = Attributes.number(svg, "height", box[3]) * dotsPerPixel;
    double ratio = ownHeight / ownWidth;
    this.width = width >= 0 ? width : height >= 0 ? height / ratio : ownWidth;
    this.height = height >= 0 ? height : this.width * ratio;
    this.fit = AffineTransform.getScaleInstance(this.width / box[2], this.height / box[3]);
    fit.translate(-box[0], -box[1]);
  }

  private static double[] viewBox(Element svg) {
    double[] box = Attributes.numbers(svg.getAttribute("viewBox"));
    return box.length == 4
        ? box
        : new double[] {
          0, 0, Attributes.number(svg, "width", 300), Attributes.number(svg, "height", 150)
        };
  }

  @Override
  public int getIntrinsicWidth() {
    return (int) width;
  }

  @Override
  public int getIntrinsicHeight() {
    return (int) height;
  }

  @Override
  public void drawSVG(OutputDevice device, RenderingContext page, double x, double y) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.concatenate(fit);
    paint(svg, place, device, page);
  }

  private void paint(
      Element element, AffineTransform place, OutputDevice device, RenderingContext page) {
    AffineTransform here = new AffineTransform(place);
    here.concatenate(Attributes.transform(element.getAttribute("transform")));
    if (ShapeReader.isText(element)) {
      lettering.write(element, here, device, page);
      return;
    }
    Shape shape = ShapeReader.of(element);
    if (shape == null) {
      for (Element child : Attributes.children(element)) {
        paint(child, here, device, page);
      }
      return;
    }
    Shape placed = here.createTransformedShape(shape);
    Attributes.colour(element, "fill", "#000000")
        .ifPresent(
            colour -> {
              device.setColor(colour);
              device.fill(placed);
            });
    Attributes.colour(element, "stroke", "none")
        .ifPresent(
            colour -> {
              device.setColor(colour);
              device.setStroke(stroke(element, scale(here)));
              device.draw(placed);
            });
  }

  private static BasicStroke stroke(Element element, double scale) {
    float line = (float) (Attributes.inherited(element, "stroke-width", 1) * scale);
    double[] dashes = Attributes.numbers(Attributes.inherited(element, "stroke-dasharray", ""));
    float[] pattern = new float[dashes.length];
    for (int i = 0; i < dashes.length; i++) {
      pattern[i] = (float) (dashes[i] * scale);
    }
    return new BasicStroke(
        line,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_MITER,
        MITER_LIMIT,
        pattern.length == 0 ? null : pattern,
        0);
  }

  /** How many dots a unit of the drawing has. */
  static double scale(AffineTransform place) {
    return Math.sqrt(Math.abs(place.getDeterminant()));
  }
}
