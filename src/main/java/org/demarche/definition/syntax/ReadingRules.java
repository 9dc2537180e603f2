package org.demarche.definition.syntax;

import java.util.List;
import org.demarche.model.Rule;
import org.demarche.model.term.Severity;

/** The catalogue of what can be wrong with a file before its content is looked at. */
public final class ReadingRules {

  static final Rule NOT_UTF8 =
      rule(
          "D101",
          "The file is not UTF-8",
          """
          Definitions are stored as UTF-8, with or without a byte order mark. A byte that is no part of \
          a character in UTF-8 mostly means that the file was saved in an older encoding, such as \
          Windows-1252. The byte is read as the character U+FFFD and the rest of the file is checked.\
          """,
          "Save the file as UTF-8; in most editors this is a choice of \"Save as\".",
          "");
  static final Rule SYNTAX =
      rule(
          "D102",
          "The file is not well-formed",
          """
          The file breaks the rules of YAML 1.2, or of JSON if its name ends in `.json`. What follows \
          cannot be read, so correct this first and check again. The place is where reading failed; the \
          cause may lie in a line before it, often an indentation, a quote or a colon.\
          """,
          "Correct the line, or the one before it.",
          """
          title: Ban tests: first step
          """);
  static final Rule DUPLICATE_KEY =
      rule(
          "D103",
          "A key is given twice",
          """
          In one group of keys each key may stand once. The first value counts; the second is left out, \
          with all that lies in it.\
          """,
          "Merge the two, or remove one.",
          """
          - id: test-ban
            title: Ban tests
            title: Ban all tests
          """);
  public static final Rule NOT_ALLOWED =
      rule(
          "D107",
          "A value is not among those allowed",
          """
          The value has the right type, but is not one of the words that the key allows, is too long, \
          too large, too small or empty, or does not have the form that is wanted.\
          """,
          "Write one of the values that are wanted.",
          """
          - id: test-ban
            status: planned
          """);
  public static final Rule TOO_LARGE =
      rule(
          "D109",
          "The file, a line or a key is too large",
          """
          There is a limit to the size of a definition and to the length of a line and of a key, so that \
          no file can exhaust the machine. The limits are far above what a package needs. In JSON a line \
          may be as long as the file.\
          """,
          "Split the package, or shorten what is too long.",
          "");
  static final Rule TOO_DEEP =
      rule(
          "D110",
          "Lists and groups of keys lie too deep in each other",
          """
          The format needs few levels; more than the limit means a mistake, or an attempt to exhaust the \
          program. Reading ends there.\
          """,
          "Remove the levels that the format does not have.",
          """
          summary: [[[[[[[[[[[[[[]]]]]]]]]]]]]]
          """);
  static final Rule TOO_MANY_ALIASES =
      rule(
          "D111",
          "Aliases repeat too much",
          """
          A YAML alias (`*name`) stands for a copy of what has the anchor (`&name`). The number of \
          aliases, and of the values that they repeat, has a limit, since a few lines of aliases to \
          aliases can stand for billions of values.\
          """,
          "Write the values out, or use fewer aliases.",
          """
          a: &a [x, x, x, x]
          b: &b [*a, *a, *a, *a]
          c: &c [*b, *b, *b, *b]
          """);
  static final Rule TOO_MANY =
      rule(
          "D112",
          "There are too many values, entries or faults",
          """
          The number of values of a file, of entries of one list or group of keys, and of findings that \
          are listed has a limit.\
          """,
          "Split the package into several definitions.",
          "");
  static final Rule CHARACTER =
      rule(
          "D113",
          "A character is not allowed",
          """
          Control characters and halves of surrogate pairs cannot be shown, and the documents' formats \
          cannot carry them; they mostly come from copying out of other programs. The characters U+202A \
          to U+202E turn the order of a text round, so that a reader sees another number or name than is \
          written; isolates (U+2066 to U+2069) do so too if the paragraph does not close them. A character \
          that is not allowed is read as U+FFFD, also where it is written as an escape such as \
          `\\u0007`.\
          """,
          "Remove the character.",
          """
          title: "Ban tests\\u0007"
          """);
  static final Rule TYPE_TAG =
      rule(
          "D114",
          "A type tag is not allowed",
          """
          YAML can name the type of a value by a tag such as `!!str`. The format knows the type of each \
          value, and tags could ask for more than data, so there are none. The value is read without it.\
          """,
          "Remove the tag; put text in quotes if it would be read as a number.",
          """
          title: !!str 1999
          """);
  public static final Rule NOT_ONE_DOCUMENT =
      rule(
          "D117",
          "The file does not hold exactly one document",
          """
          A file holds one package. It must not be empty, and a line `---` must not begin a second \
          document. Only the first document is read.\
          """,
          "Put each package into a file of its own; \"demarche new\" writes one to begin with.",
          """
          title: One
          ---
          title: Two
          """);
  static final Rule INVISIBLE =
      warning(
          "D119",
          "A character cannot be seen",
          """
          A character such as U+200B ZERO WIDTH SPACE or U+00AD SOFT HYPHEN shows nothing on a page. It \
          mostly comes from copying out of other programs; it breaks words for a search and can hide a \
          message. Joiners and marks of direction are fine where the script or a picture needs them.\
          """,
          "Remove the character.",
          """
          title: "Ban\\u200B tests"
          """);
  static final Rule MIXED_ALPHABETS =
      warning(
          "D120",
          "A word mixes alphabets",
          """
          Many letters of the Cyrillic, Greek and other alphabets look like Latin ones. A word with \
          letters of two alphabets is not found by a search, is not the word that it seems to be, and \
          may be meant to deceive.\
          """,
          "Write the whole word in one alphabet.",
          """
          title: "B\\u0430n tests"   # U+0430 is a Cyrillic letter
          """);

  public static final Rule CUT_TEXT =
      warning(
          "D121",
          "A comment ends a text",
          """
          In YAML a space and a `#` begin a comment, which is in no document. After a text without \
          quotes and a single space it may have been meant as part of the text.\
          """,
          "Put the whole text in quotes; if it is a comment, write two spaces before the #.",
          """
          why: See decision # 12 of the board
          """);

  private ReadingRules() {}

  private static Rule rule(
      String code, String title, String explanation, String remedy, String example) {
    return new Rule(code, Severity.ERROR, title, explanation, remedy, example);
  }

  private static Rule warning(
      String code, String title, String explanation, String remedy, String example) {
    return new Rule(code, Severity.WARNING, title, explanation, remedy, example);
  }

  /** Every rule of reading, by code. */
  public static List<Rule> all() {
    return List.of(
        NOT_UTF8,
        SYNTAX,
        DUPLICATE_KEY,
        NOT_ALLOWED,
        TOO_LARGE,
        TOO_DEEP,
        TOO_MANY_ALIASES,
        TOO_MANY,
        CHARACTER,
        TYPE_TAG,
        NOT_ONE_DOCUMENT,
        INVISIBLE,
        MIXED_ALPHABETS,
        CUT_TEXT);
  }
}
