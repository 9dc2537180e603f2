package org.demarche.render.content;

import java.util.List;
import java.util.function.Function;
import org.demarche.model.Definition;

/**
 * Scenarios side by side. A row in which no scenario has anything is left out.
 *
 * @param columns one a scenario
 * @param listed how many measures a cell names; fewer where many columns make them narrow
 * @param possible whether any makes something possible
 * @param falls whether anything falls in any
 * @param unanswered whether anything loses its counterpart in any
 * @param waits whether anything comes to wait in any
 * @param costs whether costs are stated in any
 */
public record ScenarioTable(
    List<ScenarioColumn> columns,
    int listed,
    boolean possible,
    boolean falls,
    boolean unanswered,
    boolean waits,
    boolean costs) {

  public ScenarioTable {
    columns = List.copyOf(columns);
  }

  static ScenarioTable of(Definition definition) {
    List<ScenarioColumn> columns = ScenarioColumn.of(definition);
    return new ScenarioTable(
        columns,
        columns.size() > 2 ? 3 : 5,
        any(columns, ScenarioColumn::possible),
        any(columns, ScenarioColumn::falls),
        any(columns, ScenarioColumn::unanswered),
        any(columns, ScenarioColumn::waits),
        any(columns, ScenarioColumn::costs));
  }

  private static boolean any(List<ScenarioColumn> columns, Function<ScenarioColumn, List<?>> row) {
    return columns.stream().anyMatch(column -> !row.apply(column).isEmpty());
  }
}
