package org.demarche.checks.text;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
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
          "condition",
          "say",
          "answer");

  /** What links, images, HTML, strokes and addresses have in them. */
  private static final Pattern MARKUP = Pattern.compile("[\\[<]|~~|://|www\\.");

  private static final Parser COMMONMARK = Parser.builder().build();

  private Narratives() {}

  /** Gives the parsed text and its pointer of each narrative that may hold more than plain text. */
  static void each(Definition definition, BiConsumer<String, Node> visitor) {
    for (Map.Entry<String, String> text : definition.places().texts().entrySet()) {
      String pointer = text.getKey();
      String markup = text.getValue();
      if (NAMES.contains(pointer.substring(pointer.lastIndexOf('/') + 1))
          && MARKUP.matcher(markup).find()) {
        visitor.accept(pointer, COMMONMARK.parse(markup));
      }
    }
  }
}
