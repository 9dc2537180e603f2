package org.demarche.render.svg.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.render.Medium;

/**
 * An SVG element, immutable.
 *
 * @param name of the element
 * @param attributes in the order they are written
 * @param children inside it, before the text
 * @param text inside it, as plain text
 */
public record Svg(String name, Map<String, String> attributes, List<Svg> children, String text) {

  public Svg {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  public static Svg of(String name) {
    return new Svg(name, Map.of(), List.of(), "");
  }

  public static Svg group(List<Svg> children) {
    return of("g").add(children);
  }

  public Svg with(String attribute, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Svg(name, more, children, text);
  }

  public Svg with(String attribute, double value) {
    return with(attribute, number(value));
  }

  public Svg add(List<Svg> more) {
    List<Svg> all = new ArrayList<>(children);
    all.addAll(more);
    return new Svg(name, attributes, all, text);
  }

  public Svg add(Svg... more) {
    return add(List.of(more));
  }

  public Svg text(String content) {
    return new Svg(name, attributes, children, content);
  }

  /** Adds a class name. */
  public Svg named(String className) {
    String before = attributes.get("class");
    return with("class", before == null ? className : before + " " + className);
  }

  public Svg fill(Palette tone) {
    return with("fill", tone.hex()).named("dg-fill-" + tone.key());
  }

  public Svg stroke(Palette tone, double width) {
    return with("stroke", tone.hex()).with("stroke-width", width).named("dg-stroke-" + tone.key());
  }

  public Svg dash(String pattern) {
    return pattern.isEmpty() ? this : with("stroke-dasharray", pattern);
  }

  public Svg shift(double x, double y) {
    return with("transform", "translate(" + number(x) + " " + number(y) + ")");
  }

  /** At most two decimals, a point, no needless zeros. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** As XML; links and names for scripts are for the web only. */
  String markup(Medium medium) {
    StringBuilder out = new StringBuilder();
    write(medium, out);
    return out.toString();
  }

  private void write(Medium medium, StringBuilder out) {
    boolean print = medium.markup() == Medium.PDF;
    if (print && name.equals("title")) {
      return;
    }
    String tag = print && name.equals("a") ? "g" : name;
    out.append('<').append(tag);
    attributes.forEach((key, value) -> attribute(print, key, value, out));
    if (children.isEmpty() && text.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    children.forEach(child -> child.write(medium, out));
    out.append(escape(text)).append("</").append(tag).append('>');
  }

  private static void attribute(boolean print, String key, String value, StringBuilder out) {
    if (print && (key.startsWith("data-") || key.equals("href") || key.equals("class"))) {
      return;
    }
    out.append(' ').append(key).append("=\"").append(escape(value)).append('"');
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
