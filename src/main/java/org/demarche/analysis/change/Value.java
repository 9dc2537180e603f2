package org.demarche.analysis.change;

import java.math.BigDecimal;
import java.util.List;

/**
 * A value as a definition spells it, and what it is, so that a document can say it in its own
 * language. Two values are the same if their texts are.
 *
 * @param text for comparison, for a terminal and for other programs
 * @param meaning a term, a day, a sum, a {@link Reference}, a {@link Quantity}, a {@link Group}, or
 *     the text itself
 */
public record Value(String text, Object meaning) {

  /** Another element, by its present id. */
  public record Reference(String id) {}

  /** A number with its unit, which may be empty. */
  public record Quantity(BigDecimal number, String unit) {}

  /** Several values that are one member of a list. */
  public record Group(List<Value> values) {

    public Group {
      values = List.copyOf(values);
    }
  }

  /** A text that means itself. */
  public static Value of(String text) {
    return new Value(text, text);
  }

  /** Texts that mean themselves. */
  public static List<Value> all(List<String> texts) {
    return texts.stream().map(Value::of).toList();
  }

  /** The ids of elements. */
  static List<Value> references(List<String> ids) {
    return ids.stream().map(id -> new Value(id, new Reference(id))).toList();
  }

  /** Their texts. */
  public static List<String> texts(List<Value> values) {
    return values.stream().map(Value::text).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Value value && text.equals(value.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
