package org.demarche.render.pdf.drawing;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.w3c.dom.Element;

/** Writes the text of drawings in the fonts of their document. */
final class Lettering {

  private static final double SIZE = 16;

  private final SharedContext context;
  private final TextOrder order;

  Lettering(SharedContext context, TextOrder order) {
    this.context = context;
    this.order = order;
  }

  /** One line of text on its base line. */
  void write(Element element, AffineTransform place, OutputDevice device, RenderingContext page) {
    String text = order.printed(element.getTextContent(), Attributes.isRightToLeft(element));
    if (text.isEmpty()) {
      return;
    }
    FontSpecification wanted = specification(element, PaintedDrawing.scale(place));
    FSFont font = context.getFont(wanted);
    Point2D base =
        place.transform(
            new Point2D.Double(
                Attributes.number(element, "x", 0), Attributes.number(element, "y", 0)),
            null);
    double shift =
        shift(element) * page.getTextRenderer().getWidth(page.getFontContext(), font, text);
    Attributes.colour(element, "fill", "#000000")
        .ifPresent(
            colour -> {
              device.setColor(colour);
              ((AbstractOutputDevice) device).setFontSpecification(wanted);
              device.setFont(font);
              page.getTextRenderer()
                  .drawString(device, text, (float) (base.getX() - shift), (float) base.getY());
            });
  }

  private static double shift(Element text) {
    return switch (Attributes.inherited(text, "text-anchor", "start")) {
      case "middle" -> 0.5;
      case "end" -> 1;
      default -> 0;
    };
  }

  private static FontSpecification specification(Element text, double scale) {
    FontSpecification font = new FontSpecification();
    font.families = Attributes.inherited(text, "font-family", "Liberation Sans").split("\\s*,\\s*");
    font.size = (float) (Attributes.inherited(text, "font-size", SIZE) * scale);
    font.fontWeight =
        Attributes.inherited(text, "font-weight", "normal").equals("bold")
            ? IdentValue.BOLD
            : IdentValue.NORMAL;
    font.fontStyle = IdentValue.NORMAL;
    font.variant = IdentValue.NORMAL;
    return font;
  }
}
