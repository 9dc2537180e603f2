package org.demarche.definition.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.model.finding.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML 1.2 by its events; nothing is constructed from tags. */
final class YamlSyntax extends Syntax {

  private static final String STANDARD_TAG = "tag:yaml.org,2002:";

  private static final Pattern COMMENT = Pattern.compile("[ \\t]#");

  private int documents;

  YamlSyntax(SourcePlaces places, TreeBuilder tree, FindingCollector findings) {
    super(places, tree, findings);
  }

  @Override
  void read(String text) throws ReadingStopped {
    try {
      for (Event event : events(text)) {
        if (!take(event)) {
          return;
        }
      }
    } catch (MarkedYamlEngineException e) {
      throw syntax(
          index(e.getProblemMark().or(e::getContextMark)),
          YamlMessages.of(e),
          YamlMessages.soundLines(e));
    } catch (YamlEngineException | IllegalArgumentException e) {
      throw syntax(
          0, "this is not YAML 1.2: " + ShownValue.text(String.valueOf(e.getMessage())), 0);
    }
  }

  /**
   * The events of a text, which come as they are asked for.
   *
   * @throws YamlEngineException while they are asked for, if the text is not YAML 1.2
   */
  static Iterable<Event> events(String text) {
    return new Parse(settings(text)).parseString(Tabs.asSpaces(text));
  }

  /** The whole text is one buffer: with smaller ones the parser copies a long line for each. */
  private static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(Math.max(1, text.length()))
        .build();
  }

  private ReadingStopped syntax(int at, String message, int soundLines) {
    return tree.malformed(
        places.at(at, at + 1), message, ShownValue.text(places.rest(at)), soundLines);
  }

  /** False where reading ends. */
  private boolean take(Event event) throws ReadingStopped {
    if (event instanceof DocumentStartEvent start) {
      return begin(start);
    } else if (event instanceof ScalarEvent scalar) {
      scalar(scalar);
    } else if (event instanceof CollectionStartEvent start) {
      collection(start);
    } else if (event instanceof CollectionEndEvent) {
      tree.end();
    } else if (event instanceof AliasEvent alias) {
      alias(alias);
    }
    return true;
  }

  private boolean begin(DocumentStartEvent start) {
    documents++;
    if (documents > 1) {
      findings.add(
          ReadingRules.NOT_ONE_DOCUMENT.at(
              place(start),
              "",
              "a second document begins here; what follows is not read",
              "---",
              "one package a file"));
    }
    return documents == 1;
  }

  private void scalar(ScalarEvent event) throws ReadingStopped {
    tag(event, event.getTag());
    String text = allowed(event.getValue(), start(event), index(event.getEndMark()));
    if (tree.expectsKey()) {
      tree.key(text, place(event));
    } else {
      look(text, start(event), index(event.getEndMark()));
      comment(event);
      Optional<JsonNode> value =
          event.isPlain() && !isText(event)
              ? CoreScalars.read(text)
              : Optional.of(TextNode.valueOf(text));
      value(value, place(event), text, anchor(event));
    }
  }

  /** A text that a comment ends by a single space may have been meant to go on. */
  private void comment(ScalarEvent event) {
    int end = index(event.getEndMark());
    if (!event.isPlain() || !COMMENT.matcher(places.slice(end, end + 2)).matches()) {
      return;
    }
    String comment = ShownValue.text(places.rest(end + 1));
    tree.remark(
        ReadingRules.CUT_TEXT.at(
            places.at(end + 1, Integer.MAX_VALUE),
            tree.nextPointer(),
            "the text ends here, since \"" + comment + "\" is a comment",
            comment,
            ""));
  }

  private void collection(CollectionStartEvent event) throws ReadingStopped {
    noKey(event);
    tag(event, event.getTag());
    ContainerNode<?> node =
        event.getEventId() == Event.ID.MappingStart
            ? new ObjectNode(JsonNodeFactory.instance)
            : new ArrayNode(JsonNodeFactory.instance);
    int start = start(event);
    tree.begin(node, places.at(start, start + 1), anchor(event));
  }

  private void alias(AliasEvent event) throws ReadingStopped {
    noKey(event);
    tree.alias(event.getAlias().getValue(), place(event));
  }

  private void noKey(Event event) throws ReadingStopped {
    if (tree.expectsKey()) {
      throw syntax(
          start(event),
          "a key must be plain text; put text that begins with a bracket, brace or asterisk in quotes",
          place(event).line() - 1);
    }
  }

  private void tag(NodeEvent event, Optional<String> tag) {
    tag.map(name -> ShownValue.text(name.replace(STANDARD_TAG, "!!")))
        .ifPresent(
            name ->
                findings.add(
                    ReadingRules.TYPE_TAG.at(
                        place(event),
                        "",
                        "the type tag \"" + name + "\" is not allowed",
                        name,
                        "a value without a tag")));
  }

  private static boolean isText(ScalarEvent event) {
    return event.getTag().filter(tag -> tag.equals(STANDARD_TAG + "str")).isPresent();
  }

  private static @Nullable String anchor(NodeEvent event) {
    return event.getAnchor().map(Anchor::getValue).orElse(null);
  }

  private SourceLocation place(Event event) {
    return places.at(start(event), index(event.getEndMark()));
  }

  private static int start(Event event) {
    return index(event.getStartMark());
  }

  private static int index(Optional<Mark> mark) {
    return mark.map(Mark::getIndex).orElse(0);
  }
}
