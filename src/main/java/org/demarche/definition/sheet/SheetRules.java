package org.demarche.definition.sheet;

import java.util.List;
import org.demarche.model.Rule;
import org.demarche.model.term.Severity;

/** The catalogue of what can be wrong with a workbook before its content is looked at. */
public final class SheetRules {

  static final Rule NO_WORKBOOK =
      rule(
          "D122",
          "The workbook cannot be read",
          """
          A workbook is a file in the format of Excel since 2007 (`.xlsx`), without a password. It may be \
          damaged, of another kind, or far larger than a package can be; a file that grows beyond measure \
          when it is unpacked is refused. So is a definition of which a text has no room in a cell.\
          """,
          "Save the workbook as .xlsx without a password, or export the definition again.");
  static final Rule FORMULA =
      rule(
          "D123",
          "A cell holds a formula or an error",
          """
          A formula shows one thing today and another tomorrow, and can fetch what the reader never sees, \
          so none is read, nor is the result that was stored with it. An error such as `#REF!` is the \
          result of a formula. A text may begin with `=`, as long as the cell is a text.\
          """,
          "Put the value itself in the cell, for instance by pasting it as a value.");
  static final Rule UNKNOWN =
      rule(
          "D124",
          "A sheet or column is not known",
          """
          Sheets are called as the lists of the format, columns as the keys in them; `demarche export` \
          writes them all. What has another name would be lost without a word. Sheets and columns whose \
          names begin with `#` are notes and are left alone.\
          """,
          "Correct the name, or begin it with # to keep it as a note.");
  static final Rule NO_PLACE =
      rule(
          "D125",
          "A row or cell has no place in the package",
          """
          The column `of` says by its id which element a row belongs to: a contribution to its measure, a \
          fallback to its position. A value cannot be given in two ways at once, such as a date and a time \
          after something else.\
          """,
          "Name the id of an element that is there, or empty one of the two cells.");

  private SheetRules() {}

  private static Rule rule(String code, String title, String explanation, String remedy) {
    return new Rule(code, Severity.ERROR, title, explanation, remedy, "");
  }

  /** Every rule of workbooks, by code. */
  public static List<Rule> all() {
    return List.of(NO_WORKBOOK, FORMULA, UNKNOWN, NO_PLACE);
  }
}
