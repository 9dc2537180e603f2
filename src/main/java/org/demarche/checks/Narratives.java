package org.demarche.checks;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.demarche.model.Definition;

/** The narratives of a definition: its texts that are CommonMark. */
final class Narratives {

  /** The names of the members that hold a narrative, wherever they stand. */
  private static final Set<String> NAMES =
      Set.of(
          "text",
          "why",
          "summary",
          "reading",
          "terms",
          "outcome",
          "lesson",
          "bearing",
          "aim",
          "entry",
          "condition");

  private static final Parser COMMONMARK = Parser.builder().build();

  private Narratives() {}

  /**
   * Gives the parsed text and its pointer of each narrative that may hold a link, an image or HTML;
   * each of them starts with a bracket.
   */
  static void each(Definition definition, BiConsumer<String, Node> visitor) {
    for (Map.Entry<String, String> text : definition.places().texts().entrySet()) {
      String pointer = text.getKey();
      String markup = text.getValue();
      boolean bracket = markup.indexOf('[') >= 0 || markup.indexOf('<') >= 0;
      if (bracket && NAMES.contains(pointer.substring(pointer.lastIndexOf('/') + 1))) {
        visitor.accept(pointer, COMMONMARK.parse(markup));
      }
    }
  }
}
