package org.demarche.definition.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** What plain scalars mean under the core schema of YAML 1.2 (section 10.3.2). */
final class CoreScalars {

  private static final int LONGEST_WORD = 5;
  private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]++");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  private CoreScalars() {}

  /** Empty for a number that cannot be used: too long, infinite, or none. */
  static Optional<JsonNode> read(String text) {
    if (text.length() <= LONGEST_WORD) {
      if (NULL.matcher(text).matches()) {
        return Optional.of(NullNode.instance);
      }
      if (TRUE.matcher(text).matches() || FALSE.matcher(text).matches()) {
        return Optional.of(BooleanNode.valueOf(TRUE.matcher(text).matches()));
      }
    }
    return number(text);
  }

  private static Optional<JsonNode> number(String text) {
    if (WHOLE.matcher(text).matches()) {
      return Numbers.whole(text, 10);
    }
    if (text.matches("0o[0-7]++")) {
      return Numbers.whole(text.substring(2), 8);
    }
    if (text.matches("0x[0-9a-fA-F]++")) {
      return Numbers.whole(text.substring(2), 16);
    }
    if (DECIMAL.matcher(text).matches()) {
      return Numbers.decimal(text);
    }
    return NOT_FINITE.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(TextNode.valueOf(text));
  }
}
