package org.demarche.definition.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What a sheet says.
 *
 * @param table which sheet it is
 * @param columns those that it has; what the others would hold is left as it was
 * @param rows in their order, without those that are blank
 */
record SheetRows(Table table, List<Column> columns, List<SheetRow> rows) {

  SheetRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One element.
   *
   * @param owner id of the element that it lies in; empty unless the sheet is one of nested lists
   * @param ownerPlace the cell of that id, or the row
   * @param values by column; a blank cell has none
   * @param places by column, for those that have a value
   */
  record SheetRow(
      Place at,
      String owner,
      Place ownerPlace,
      Map<Column, JsonNode> values,
      Map<Column, Place> places) {

    SheetRow {
      values = Map.copyOf(values);
      places = Map.copyOf(places);
    }
  }
}
