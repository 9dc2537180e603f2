package org.demarche.definition.syntax;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the YAML parser complains of, in the words of someone who writes definitions. */
final class YamlMessages {

  private static final Pattern OPEN =
      Pattern.compile("while (parsing a flow|scanning a (quoted|simple key))");
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("TAB", "a tab stands where YAML wants spaces");
    WORDS.put(
        "mapping values are not allowed",
        "a second colon in this line is read as another key; put the text in quotes");
    WORDS.put("could not find expected ':'", "the line above this one is no \"key: value\"");
    WORDS.put("but found '-'", "a list item stands where a key is wanted; look at the indentation");
    WORDS.put(
        "expected <block end>",
        "the indentation does not fit the lines above, or a quote is missing");
    WORDS.put("',' or ']'", "a list in brackets lacks a comma or its closing bracket");
    WORDS.put("',' or '}'", "keys in braces lack a comma or the closing brace");
    WORDS.put("unexpected end of stream", "the file ends before a quoted text is closed");
    WORDS.put("unexpected document separator", "a quoted text is not closed");
    WORDS.put("unknown escape character", "there is no such escape in a text in double quotes");
    WORDS.put("escape sequence", "an escape in a text in double quotes is not complete");
    WORDS.put(
        "cannot start any token", "a value cannot begin with this character; put it in quotes");
    WORDS.put("sequence entries are not allowed", "a list cannot begin here; start a new line");
    WORDS.put("anchor", "an anchor or alias has no valid name");
    WORDS.put("tag", "a type tag is malformed, and none is allowed");
    WORDS.put("directive", "a line that begins with % is not understood");
    WORDS.put("expected '<document start>'", "text stands after the end of the content");
  }

  private YamlMessages() {}

  static String of(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    return WORDS.entrySet().stream()
        .filter(entry -> problem.contains(entry.getKey()))
        .map(entry -> entry.getValue() + since(e))
        .findFirst()
        .orElse("this is not YAML 1.2: " + ShownValue.text(problem));
  }

  private static String since(MarkedYamlEngineException e) {
    int from = start(e);
    return from < line(e.getProblemMark()) ? "; it begins in line " + from : "";
  }

  /** How many lines were understood: those before the fault, or before what it left open. */
  static int soundLines(MarkedYamlEngineException e) {
    return start(e) - 1;
  }

  private static int start(MarkedYamlEngineException e) {
    boolean open = OPEN.matcher(String.valueOf(e.getContext())).lookingAt();
    return line(open ? e.getContextMark() : e.getProblemMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }
}
