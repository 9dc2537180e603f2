package org.demarche.definition;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import org.demarche.definition.syntax.Characters;
import org.demarche.definition.syntax.Decoder;
import org.demarche.definition.syntax.Encoding;
import org.demarche.definition.syntax.JsonSyntax;
import org.demarche.definition.syntax.Limits;
import org.demarche.definition.syntax.SourcePlaces;
import org.demarche.definition.syntax.YamlSyntax;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Finds the id of a package without reading the rest: which files are of one package must be known
 * before they are built. Safe for use by several threads.
 */
public final class PackageIdReader {

  /** The definition has no id, or cannot be read. */
  public static final String NONE = "";

  /** The id is written in a way that a quick look does not follow. */
  public static final String ANY = "*";

  private static final String KEY = "id";

  /**
   * The id, {@link #NONE} or {@link #ANY}; never throws for any content.
   *
   * @param fileName JSON if it ends in {@code .json}, else YAML
   */
  public String read(String fileName, byte[] content) {
    if (content.length > Limits.DEFAULT.bytes() || Encoding.other(content).isPresent()) {
      return NONE;
    }
    String text = Characters.replaced(Decoder.decode(content).text());
    return fileName.toLowerCase(Locale.ROOT).endsWith(".json") ? ofJson(text) : ofYaml(text);
  }

  private static String ofJson(String text) {
    try (JsonParser parser = JsonSyntax.FACTORY.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return NONE;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isId = parser.currentName().equals(KEY);
        JsonToken value = parser.nextToken();
        if (isId) {
          return value == JsonToken.VALUE_STRING ? parser.getText().strip() : NONE;
        }
        parser.skipChildren();
      }
    } catch (IOException notJson) {
      return NONE;
    }
    return NONE;
  }

  private static String ofYaml(String text) {
    if (new SourcePlaces("", text).longerThan(Limits.DEFAULT.lineLength()).isPresent()) {
      return NONE;
    }
    try {
      return new TopLevel().find(YamlSyntax.events(text));
    } catch (YamlEngineException | IllegalArgumentException notYaml) {
      return NONE;
    }
  }

  /** Follows the events of the first mapping. */
  private static final class TopLevel {

    private int depth;
    private boolean expectsKey = true;
    private boolean isId;

    String find(Iterable<Event> events) {
      for (Event event : events) {
        if (event instanceof CollectionEndEvent) {
          depth--;
        } else if (event instanceof ScalarEvent || event instanceof AliasEvent) {
          if (isId && depth == 1) {
            return event instanceof ScalarEvent scalar ? scalar.getValue().strip() : ANY;
          }
          node(event);
        } else if (event instanceof CollectionStartEvent) {
          if (isId) {
            return NONE;
          }
          node(event);
          depth++;
        }
      }
      return NONE;
    }

    /** A key and a value take turns in the outermost mapping. */
    private void node(Event event) {
      if (depth == 1) {
        isId = expectsKey && event instanceof ScalarEvent key && key.getValue().equals(KEY);
        expectsKey = !expectsKey;
      }
    }
  }
}
