package org.demarche.definition.sheet;

import org.apache.poi.ss.util.CellReference;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;

/**
 * A cell or row of a workbook.
 *
 * @param file the workbook, as the user named it
 * @param sheet its name
 * @param row from 1
 * @param column from 1; 0 for the row as a whole
 * @param head what the column is called; empty for the row as a whole
 */
record Place(String file, String sheet, int row, int column, String head) {

  /** The file with the sheet in brackets; row and column stand for line and column. */
  SourceLocation location() {
    return new SourceLocation("%s[%s]".formatted(file, sheet), row, Math.max(1, column), 1);
  }

  /** {@code row 5, column F (status)}. */
  String words() {
    String where = "row " + row;
    return column == 0
        ? where
        : "%s, column %s (%s)"
            .formatted(where, CellReference.convertNumToColString(column - 1), head);
  }

  Finding finding(Rule rule, String message, String found, String wanted) {
    return rule.at(location(), "", words() + ": " + message, found, wanted);
  }

  /** The same finding, here. */
  Finding moved(Finding finding) {
    return new Finding(
        finding.code(),
        finding.severity(),
        location(),
        finding.pointer(),
        words() + ": " + finding.message(),
        finding.found(),
        finding.wanted(),
        finding.remedy());
  }
}
