package org.demarche.definition.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers as they are spelled, exactly. */
final class Numbers {

  private static final int MOST_DIGITS = 40;
  private static final int LARGEST_EXPONENT = 40;

  private Numbers() {}

  /** Empty for a number that is too long or too large to reckon with. */
  static Optional<JsonNode> decimal(String text) {
    if (text.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    try {
      BigDecimal value = new BigDecimal(text);
      long exponent = (long) value.precision() - value.scale();
      return Math.abs(exponent) > LARGEST_EXPONENT || Math.abs((long) value.scale()) > MOST_DIGITS
          ? Optional.empty()
          : Optional.of(DecimalNode.valueOf(value));
    } catch (NumberFormatException exponentTooLarge) {
      return Optional.empty();
    }
  }

  /** Empty for a number that is too long to reckon with. */
  static Optional<JsonNode> whole(String digits, int radix) {
    if (digits.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    BigInteger value = new BigInteger(digits, radix);
    return Optional.of(
        value.bitLength() < Integer.SIZE
            ? IntNode.valueOf(value.intValue())
            : BigIntegerNode.valueOf(value));
  }
}
