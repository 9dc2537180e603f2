package org.demarche.definition.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.demarche.model.finding.SourceLocation;

/** Reads JSON (RFC 8259) by its tokens. */
final class JsonSyntax extends Syntax {

  /** The tree has limits of its own, with places; those of the parser must not come first. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  JsonSyntax(SourcePlaces places, TreeBuilder tree, FindingCollector findings) {
    super(places, tree, findings);
  }

  @Override
  void read(String text) throws ReadingStopped {
    try (JsonParser parser = FACTORY.createParser(text)) {
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        take(token, parser);
        if (depth == 0) {
          only(parser);
          return;
        }
      }
    } catch (JsonProcessingException e) {
      int at = places.index(e.getLocation() == null ? 0 : e.getLocation().getCharOffset());
      SourceLocation place = places.at(at, at + 1);
      String found = ShownValue.text(places.rest(at));
      throw tree.malformed(place, JsonMessages.of(e), found, place.line() - 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void only(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      findings.add(
          ReadingRules.NOT_ONE_DOCUMENT.at(
              place(parser),
              "",
              "something stands after the end of the content; it is not read",
              "",
              "one package a file"));
    }
  }

  private void take(JsonToken token, JsonParser parser) throws IOException, ReadingStopped {
    SourceLocation at = place(parser);
    switch (token) {
      case START_OBJECT -> tree.begin(new ObjectNode(JsonNodeFactory.instance), start(at), null);
      case START_ARRAY -> tree.begin(new ArrayNode(JsonNodeFactory.instance), start(at), null);
      case END_OBJECT, END_ARRAY -> tree.end();
      case FIELD_NAME -> tree.key(text(parser), at);
      case VALUE_STRING -> string(text(parser), parser, at);
      case VALUE_NULL -> tree.scalar(NullNode.instance, at, null);
      case VALUE_TRUE, VALUE_FALSE ->
          tree.scalar(BooleanNode.valueOf(token == JsonToken.VALUE_TRUE), at, null);
      case VALUE_NUMBER_INT ->
          value(Numbers.whole(parser.getText(), 10), at, parser.getText(), null);
      default -> value(Numbers.decimal(parser.getText()), at, parser.getText(), null);
    }
  }

  private void string(String text, JsonParser parser, SourceLocation at) throws ReadingStopped {
    look(text, index(parser.currentTokenLocation()), index(parser.currentLocation()));
    tree.scalar(TextNode.valueOf(text), at, null);
  }

  private static SourceLocation start(SourceLocation at) {
    return new SourceLocation(at.file(), at.line(), at.column(), 1);
  }

  private String text(JsonParser parser) throws IOException {
    String text = parser.getText(); // before the location: this finishes the token
    return allowed(text, index(parser.currentTokenLocation()), index(parser.currentLocation()));
  }

  private SourceLocation place(JsonParser parser) throws IOException {
    parser.finishToken(); // so that its end is known
    return places.at(index(parser.currentTokenLocation()), index(parser.currentLocation()));
  }

  private int index(JsonLocation location) {
    return places.index(location.getCharOffset());
  }
}
