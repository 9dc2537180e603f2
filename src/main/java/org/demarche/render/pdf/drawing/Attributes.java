package org.demarche.render.pdf.drawing;

import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads attributes of SVG. */
final class Attributes {

  private static final Pattern TRANSFORM = Pattern.compile("(\\w+)\\s*\\(([^)]*)\\)");
  private static final Pattern COLOUR = Pattern.compile("#([0-9a-fA-F]{6})");

  private Attributes() {}

  static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  /** All numbers of a list, parted by spaces or commas. */
  static double[] numbers(String list) {
    return Arrays.stream(list.trim().split("[\\s,]+"))
        .filter(each -> !each.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  static double number(Element element, String name, double otherwise) {
    String value = element.getAttribute(name);
    return value.isEmpty() ? otherwise : Double.parseDouble(value);
  }

  /** The element's own, or that of the nearest group which has it. */
  static String inherited(Element element, String name, String otherwise) {
    for (Node at = element; at instanceof Element each; at = at.getParentNode()) {
      if (each.hasAttribute(name)) {
        return each.getAttribute(name);
      }
      if (each.getTagName().equals("svg")) {
        break;
      }
    }
    return otherwise;
  }

  static double inherited(Element element, String name, double otherwise) {
    String value = inherited(element, name, "");
    return value.isEmpty() ? otherwise : Double.parseDouble(value);
  }

  /** Whether the element stands in a part of the document that is read from the right. */
  static boolean isRightToLeft(Element element) {
    for (Node at = element; at instanceof Element each; at = at.getParentNode()) {
      if (each.hasAttribute("dir")) {
        return each.getAttribute("dir").equals("rtl");
      }
    }
    return false;
  }

  /** A colour as #rrggbb; empty for none. */
  static Optional<FSColor> colour(Element element, String name, String otherwise) {
    Matcher colour = COLOUR.matcher(inherited(element, name, otherwise));
    if (!colour.matches()) {
      return Optional.empty();
    }
    int rgb = Integer.parseInt(colour.group(1), 16);
    return Optional.of(new FSRGBColor(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
  }

  /** All of translate, scale and matrix, in their order. */
  static AffineTransform transform(String list) {
    AffineTransform whole = new AffineTransform();
    Matcher each = TRANSFORM.matcher(list);
    while (each.find()) {
      double[] n = numbers(each.group(2));
      whole.concatenate(
          switch (each.group(1)) {
            case "translate" -> AffineTransform.getTranslateInstance(n[0], n.length > 1 ? n[1] : 0);
            case "scale" -> AffineTransform.getScaleInstance(n[0], n.length > 1 ? n[1] : n[0]);
            case "matrix" -> new AffineTransform(n);
            default -> throw new IllegalArgumentException("transform " + each.group(1));
          });
    }
    return whole;
  }
}
