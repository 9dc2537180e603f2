package org.demarche.definition.syntax;

/**
 * Writes spaces for the tabs that YAML 1.2 allows between tokens, since the parser refuses them: in
 * empty lines, before comments, between a key and its value, and as indentation in brackets and
 * braces. Tabs inside texts stay, as do those that indent blocks, which are a fault. Every
 * character keeps its place.
 */
final class Tabs {

  private final char[] text;
  private int at;
  private int lineStart;
  private int brackets;
  private int indent = -1;
  private int key;
  private boolean isPlainOpen;

  private Tabs(String text) {
    this.text = text.toCharArray();
  }

  static String asSpaces(String text) {
    return text.indexOf('\t') < 0 ? text : new Tabs(text).replaced();
  }

  private String replaced() {
    while (at < text.length) {
      line();
    }
    return new String(text);
  }

  private void line() {
    lineStart = at;
    key = -1;
    int spaces = end(at, " ");
    int content = end(spaces, " \t");
    boolean isEmpty = isLineEnd(content) || text[content] == '#';
    boolean continues = isPlainOpen && (brackets > 0 || spaces - lineStart > indent);
    if (isEmpty || brackets > 0 || continues) {
      blank(spaces, content);
    } else if (content > spaces) {
      at = text.length; // a block that is indented by a tab: the parser tells of it
      return;
    }
    at = content;
    if (!isLineEnd(content)) {
      isPlainOpen = false;
      if (continues && !isEmpty) {
        plain();
      }
      tokens();
    }
    at++;
  }

  /** To the end of the line, or of a later one that a token ends in. */
  private void tokens() {
    while (!isLineEnd(at)) {
      int next = end(at, " \t");
      blank(at, next);
      at = next;
      if (isLineEnd(at)) {
        return;
      }
      if (text[at] == '#' && (at == 0 || isBlank(at - 1))) {
        at = lineEnd(at);
      } else {
        token(text[at]);
      }
    }
  }

  private void token(char first) {
    int column = at - lineStart;
    boolean inBlock = brackets == 0;
    if (column == 0 && startsDocument()) {
      indent = -1;
      at += 3;
    } else if (inBlock && (first == '-' || first == '?') && isBlank(at + 1)) {
      indent = column;
      at++;
    } else if (first == ':' && (isBlank(at + 1) || !inBlock)) {
      indent = inBlock && key >= 0 ? key : indent;
      at++;
    } else if (isFlow(first)) {
      brackets += first == '[' || first == '{' ? 1 : first == ',' || inBlock ? 0 : -1;
      at++;
    } else if (inBlock && (first == '|' || first == '>')) {
      block();
    } else {
      key = key < 0 ? column : key;
      scalar(first);
    }
  }

  private boolean startsDocument() {
    return String.valueOf(text, at, Math.min(3, text.length - at)).equals("---") && isBlank(at + 3);
  }

  private void scalar(char first) {
    if (first == '"' || first == '\'') {
      quoted(first);
    } else if ("&*!".indexOf(first) >= 0) {
      while (!isBlank(at) && (brackets == 0 || !isFlow(text[at]))) {
        at++;
      }
    } else {
      at++;
      plain();
    }
  }

  private void quoted(char quote) {
    at++;
    while (at < text.length && text[at] != quote) {
      at += quote == '"' && text[at] == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, text.length);
  }

  private void plain() {
    while (!isLineEnd(at)) {
      boolean inBlock = brackets == 0;
      char c = text[at];
      boolean comment = c == '#' && isBlank(at - 1);
      boolean colon = c == ':' && (isBlank(at + 1) || (!inBlock && isFlow(text[at + 1])));
      if (comment || colon || (!inBlock && isFlow(c))) {
        return;
      }
      at++;
    }
    isPlainOpen = true;
  }

  /** The text after a bar or an angle bracket: all lines that are empty or indented further. */
  private void block() {
    int header = lineEnd(at);
    blank(at, header);
    at = header;
    while (at < text.length) {
      int start = at + 1;
      int spaces = end(start, " ");
      boolean isEmpty = isLineEnd(end(spaces, " \t"));
      if (isEmpty && spaces - start <= indent) {
        blank(spaces, lineEnd(spaces));
      }
      if (!isEmpty && spaces - start <= indent) {
        return;
      }
      at = lineEnd(start);
    }
  }

  private static boolean isFlow(char c) {
    return ",[]{}".indexOf(c) >= 0;
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      text[i] = text[i] == '\t' ? ' ' : text[i];
    }
  }

  private int end(int from, String characters) {
    int end = from;
    while (end < text.length && characters.indexOf(text[end]) >= 0) {
      end++;
    }
    return end;
  }

  private int lineEnd(int from) {
    int end = from;
    while (!isLineEnd(end)) {
      end++;
    }
    return end;
  }

  private boolean isLineEnd(int index) {
    return index >= text.length || text[index] == '\n' || text[index] == '\r';
  }

  private boolean isBlank(int index) {
    return isLineEnd(index) || text[index] == ' ' || text[index] == '\t';
  }
}
