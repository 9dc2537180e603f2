package org.demarche.render.svg;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.demarche.render.svg.draw.TextStyle;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawing read back: its elements, and where its texts stand. */
record Drawn(Element root, List<Text> texts) {

  private static final Pattern TRANSLATE = Pattern.compile("translate\\(([\\d.-]+) ([\\d.-]+)\\)");

  /**
   * A line of text.
   *
   * @param words of it
   * @param area that it covers
   * @param frame of the box that it stands in, or none
   */
  record Text(String words, Area area, Optional<Area> frame) {}

  record Area(double left, double top, double right, double bottom) {

    boolean holds(Area other) {
      return left <= other.left + 0.01
          && top <= other.top + 0.01
          && right >= other.right - 0.01
          && bottom >= other.bottom - 0.01;
    }

    boolean meets(Area other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  static Drawn of(String markup) {
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(markup)))
              .getDocumentElement();
      List<Text> texts = new ArrayList<>();
      collect(root, 0, 0, Optional.empty(), texts);
      return new Drawn(root, texts);
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + markup, e);
    }
  }

  private static void collect(
      Element element, double x, double y, Optional<Area> frame, List<Text> texts) {
    Matcher move = TRANSLATE.matcher(element.getAttribute("transform"));
    double dx = move.find() ? x + Double.parseDouble(move.group(1)) : x;
    double dy = move.reset().find() ? y + Double.parseDouble(move.group(2)) : y;
    Optional<Area> inside =
        element.getAttribute("class").contains("dg-node")
            ? Optional.of(frame(element, dx, dy))
            : frame;
    if (element.getTagName().equals("text")) {
      texts.add(new Text(element.getTextContent(), area(element, dx, dy), inside));
    }
    for (Element child : children(element)) {
      collect(child, dx, dy, inside, texts);
    }
  }

  private static Area frame(Element node, double x, double y) {
    Element shape = children(node).get(1);
    Element first = shape.getTagName().equals("g") ? children(shape).get(0) : shape;
    if (first.getTagName().equals("rect")) {
      double left = x + number(first, "x");
      double top = y + number(first, "y");
      return new Area(left, top, left + number(first, "width"), top + number(first, "height"));
    }
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (String point : first.getAttribute("points").split(" ", -1)) {
      xs.add(x + Double.parseDouble(point.substring(0, point.indexOf(','))));
      ys.add(y + Double.parseDouble(point.substring(point.indexOf(',') + 1)));
    }
    return new Area(
        min(xs),
        min(ys),
        -min(xs.stream().map(v -> -v).toList()),
        -min(ys.stream().map(v -> -v).toList()));
  }

  private static double min(List<Double> values) {
    return values.stream().mapToDouble(v -> v).min().orElseThrow();
  }

  private static Area area(Element text, double x, double y) {
    TextStyle type =
        new TextStyle(number(text, "font-size"), text.getAttribute("font-weight").equals("bold"));
    double width = type.width(text.getTextContent());
    double start =
        x
            + number(text, "x")
            - switch (text.getAttribute("text-anchor")) {
              case "middle" -> width / 2;
              case "end" -> width;
              default -> 0;
            };
    double base = y + number(text, "y");
    return new Area(start, base - type.size() * 0.74, start + width, base + type.size() * 0.2);
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
        children.add((Element) nodes.item(i));
      }
    }
    return children;
  }

  /** The drawing and everything in it. */
  List<Element> elements() {
    List<Element> all = new ArrayList<>();
    NodeList nodes = root.getElementsByTagName("*");
    all.add(root);
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  Area page() {
    String[] box = root.getAttribute("viewBox").split(" ", -1);
    return new Area(0, 0, Double.parseDouble(box[2]), Double.parseDouble(box[3]));
  }

  List<String> words() {
    return texts.stream().map(Text::words).toList();
  }
}
