package org.demarche.render.content;

import java.math.BigDecimal;
import java.util.List;
import org.demarche.analysis.Positions.Kind;
import org.demarche.analysis.scenario.MoneyChange;
import org.demarche.analysis.scenario.ScenarioChange;
import org.demarche.analysis.scenario.ScenarioOption;
import org.demarche.model.Definition;
import org.demarche.model.date.PartialDate;
import org.demarche.model.measure.Measure;
import org.demarche.model.scenario.Scenario;
import org.demarche.model.term.Status;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as a column of the table that sets options side by side.
 *
 * @param scenario as written
 * @param supposed what it supposes
 * @param possible measures that can begin then
 * @param falls measures that can never begin then, are given up, ended or held up
 * @param unanswered measures that lose all that stands against them
 * @param waits measures that wait then
 * @param costs what it costs; a currency each in which costs are stated
 */
public record ScenarioColumn(
    Scenario scenario,
    List<Supposed> supposed,
    List<Measure> possible,
    List<Measure> falls,
    List<Measure> unanswered,
    List<Measure> waits,
    List<Cost> costs) {

  public ScenarioColumn {
    supposed = List.copyOf(supposed);
    possible = List.copyOf(possible);
    falls = List.copyOf(falls);
    unanswered = List.copyOf(unanswered);
    waits = List.copyOf(waits);
    costs = List.copyOf(costs);
  }

  /**
   * One thing that is supposed.
   *
   * @param matter status, date, stance, event or reading
   * @param id of the element that it is about
   * @param status or null
   * @param due or null
   * @param stance or null
   * @param number of a fallback, from 1; 0 for the others
   */
  public record Supposed(
      String matter,
      String id,
      @Nullable Status status,
      @Nullable PartialDate due,
      @Nullable Kind stance,
      int number) {

    private static Supposed of(ScenarioChange change) {
      Status status = change instanceof ScenarioChange.Restated one ? one.status() : null;
      PartialDate due = change instanceof ScenarioChange.Dated one ? one.due() : null;
      Kind stance = change instanceof ScenarioChange.Taken one ? one.stance().kind() : null;
      int number = change instanceof ScenarioChange.Taken one ? one.stance().number() : 0;
      return new Supposed(change.matter(), change.id(), status, due, stance, number);
    }
  }

  /**
   * What is stated of costs in one currency.
   *
   * @param currency ISO 4217 code
   * @param sum in the scenario; null where none is stated then
   * @param same whether it is what the package costs as it stands
   */
  public record Cost(String currency, @Nullable BigDecimal sum, boolean same) {

    private static Cost of(MoneyChange change) {
      BigDecimal before = change.before().cost();
      BigDecimal after = change.after().cost();
      boolean same = after != null && before != null && after.compareTo(before) == 0;
      return new Cost(change.currency(), after, same);
    }

    private static boolean isStated(MoneyChange change) {
      return change.before().cost() != null || change.after().cost() != null;
    }
  }

  /** The first scenarios of a definition; as many as have room side by side. */
  static List<ScenarioColumn> of(Definition definition) {
    return definition.content().scenarios().stream()
        .limit(ScenarioOption.MOST)
        .map(scenario -> of(ScenarioOption.of(definition, scenario)))
        .toList();
  }

  private static ScenarioColumn of(ScenarioOption option) {
    return new ScenarioColumn(
        option.scenario(),
        option.whatIf().supposed().stream().map(Supposed::of).toList(),
        option.possible(),
        option.falls(),
        option.unanswered(),
        option.waits(),
        option.whatIf().money().stream().filter(Cost::isStated).map(Cost::of).toList());
  }
}
