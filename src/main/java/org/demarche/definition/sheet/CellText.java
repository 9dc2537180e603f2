package org.demarche.definition.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.definition.sheet.Column.Kind;

/** Values as they are written in cells. What cannot be read as it should be stays a text. */
final class CellText {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern COMMA = Pattern.compile("\\s*[,;\\n]\\s*");
  private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");
  private static final Pattern SUM = Pattern.compile("([^:=]+)[:=](.+)");
  private static final int LONGEST_NUMBER = 40;

  private CellText() {}

  /** What a cell of the column shows for a value. */
  static String write(Column column, JsonNode value) {
    return switch (column.kind()) {
      case WORDS -> joined(value, ", ");
      case LINES -> joined(value, "\n");
      case YEARS ->
          value.properties().stream()
              .map(year -> year.getKey() + ": " + year.getValue().asText())
              .collect(Collectors.joining("\n"));
      default -> value.asText();
    };
  }

  private static String joined(JsonNode list, String between) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(between));
  }

  /** What the text of a cell says; empty for none. */
  static Optional<JsonNode> read(Column column, String text) {
    if (column.kind() == Kind.TEXT) {
      return Optional.of(TextNode.valueOf(text));
    }
    String bare = text.strip();
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (column.kind()) {
          case WORDS -> list(COMMA.splitAsStream(bare));
          case LINES -> list(text.lines().filter(line -> !line.isBlank()));
          case YEARS -> years(text);
          case NUMBER -> number(bare);
          case FLAG -> flag(bare);
          case DATE ->
              YEAR.matcher(bare).matches()
                  ? IntNode.valueOf(Integer.parseInt(bare))
                  : TextNode.valueOf(bare);
          case TEXT, WORD -> TextNode.valueOf(bare);
        });
  }

  private static JsonNode list(Stream<String> texts) {
    ArrayNode list = NODES.arrayNode();
    texts.filter(text -> !text.isEmpty()).forEach(list::add);
    return list;
  }

  /** A line that is none of a year and its sum makes all of it a text, which has the wrong type. */
  private static JsonNode years(String text) {
    ObjectNode years = NODES.objectNode();
    for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
      Matcher sum = SUM.matcher(line);
      if (!sum.matches() || years.has(sum.group(1).strip())) {
        return TextNode.valueOf(text);
      }
      years.set(sum.group(1).strip(), number(sum.group(2).strip()));
    }
    return years;
  }

  private static JsonNode flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> BooleanNode.TRUE;
      case "false", "no" -> BooleanNode.FALSE;
      default -> TextNode.valueOf(text);
    };
  }

  private static JsonNode number(String text) {
    try {
      return text.length() > LONGEST_NUMBER
          ? TextNode.valueOf(text)
          : DecimalNode.valueOf(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return TextNode.valueOf(text);
    }
  }
}
