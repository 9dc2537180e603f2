package org.demarche.definition;

import java.util.List;
import org.demarche.model.Rule;
import org.demarche.model.term.Severity;

/** The catalogue of what can be wrong with the keys and values of a definition or list. */
public final class FormatRules {

  static final Rule UNKNOWN_KEY =
      rule(
          "D104",
          "A key is not part of the format",
          """
          The format has a fixed set of keys for each kind of element; `demarche schema` prints them. A \
          key that it does not have is left out, so what it says would be in no document. Capitals count.\
          """,
          "Correct the key, or remove it with its value.",
          """
          - id: test-ban
            titel: Ban tests
          """);
  static final Rule WRONG_TYPE =
      rule(
          "D105",
          "A value is of the wrong type",
          """
          Each key takes one type of value: text, a number, true or false, a list, or a group of keys. \
          YAML reads a plain `1999`, `true` or `null` as no text; in quotes they are text. A key with \
          nothing after it has no value.\
          """,
          "Write a value of the type that is wanted.",
          """
          title: 1999
          """);
  static final Rule MISSING_KEY =
      rule(
          "D106",
          "A key is missing",
          """
          Some keys are needed for an element to mean anything, for instance the `id` and `title` of \
          most elements and the `by` of a measure. An element that lacks one is left out; references to \
          it are not reported again.\
          """,
          "Add the key.",
          """
          measures:
            - id: test-ban
              title: Ban tests
          """);
  static final Rule UNKNOWN_VERSION =
      rule(
          "D108",
          "The version of the format is not known",
          """
          The key `schema` says which version of the format a definition is written in. This program \
          reads definitions in `demarche/1` and distribution lists in `demarche-list/1`. A file in \
          another numbered version is not checked further.\
          """,
          "Write \"schema: demarche/1\", or use a version of Demarche that knows this format.",
          """
          schema: demarche/7
          """);
  static final Rule NO_SUCH_DATE =
      rule(
          "D115",
          "There is no such date",
          """
          Dates are written as in ISO 8601: `1998-10-22`; where the format allows it also `1998-10` or \
          `1998`. The date must be in the calendar.\
          """,
          "Write the date as year-month-day.",
          """
          edition: 1999-02-30
          """);
  static final Rule UNKNOWN_CURRENCY =
      rule(
          "D116",
          "The currency is not known",
          """
          A currency is named by its code of three capital letters in ISO 4217, so that amounts of one \
          currency can be added up and others are kept apart.\
          """,
          "Write a code of ISO 4217.",
          """
          cost: {amount: 300000000, currency: US$}
          """);
  static final Rule MALFORMED_ID =
      rule(
          "D118",
          "An id is malformed",
          """
          Ids are made of lower-case letters, digits and single hyphens, begin with a letter, and have at \
          most 64 characters. They appear in links and names of folders.\
          """,
          "Write the id in lower-case letters, digits and hyphens.",
          """
          - id: Test_Ban
          """);

  private FormatRules() {}

  private static Rule rule(
      String code, String title, String explanation, String remedy, String example) {
    return new Rule(code, Severity.ERROR, title, explanation, remedy, example);
  }

  /** Every rule of the format, by code. */
  public static List<Rule> all() {
    return List.of(
        UNKNOWN_KEY,
        WRONG_TYPE,
        MISSING_KEY,
        UNKNOWN_VERSION,
        NO_SUCH_DATE,
        UNKNOWN_CURRENCY,
        MALFORMED_ID);
  }
}
