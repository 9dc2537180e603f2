package org.demarche.app.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.demarche.analysis.scenario.MoneyChange;
import org.demarche.analysis.scenario.ScenarioChange;
import org.demarche.analysis.scenario.WhatIf;
import org.demarche.app.output.ChangesJson;
import org.demarche.app.output.JsonOutput;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios beside a package as it stands, for another program.
 *
 * @param packageId id of the package
 * @param title of the package
 * @param edition date of the edition
 * @param asOf the day that "today" means
 * @param scenarios each scenario
 */
public record WhatIfJson(
    String packageId, String title, LocalDate edition, LocalDate asOf, List<Scenario> scenarios) {

  public static final String SCHEMA = "demarche-what-if/1";

  record Scenario(
      @Nullable String id,
      String title,
      List<Supposed> supposed,
      List<ChangesJson.Entry> changes,
      List<ChangesJson.Result> effects,
      List<String> heldBack,
      List<Money> money) {}

  record Supposed(String kind, String id, @Nullable String to) {}

  record Money(String currency, Total before, Total after, List<Payment> payers) {}

  record Total(@Nullable BigDecimal cost, int stated, int of) {}

  record Payment(String party, BigDecimal before, BigDecimal after) {}

  /** A scenario with its id and title; neither where it is told on the command line alone. */
  public record Named(@Nullable String id, String title, WhatIf whatIf) {}

  /** As JSON. */
  public static String of(NegotiatingPackage content, List<Named> scenarios) {
    WhatIfJson json =
        new WhatIfJson(
            content.id(),
            content.title(),
            content.edition(),
            content.asOf(),
            scenarios.stream().map(WhatIfJson::scenario).toList());
    return JsonOutput.of(SCHEMA, json);
  }

  /** The JSON Schema (draft 2020-12) of what is written. */
  public static String schema() {
    return JsonOutput.schema("demarche-what-if-1");
  }

  private static Scenario scenario(Named named) {
    WhatIf whatIf = named.whatIf();
    return new Scenario(
        named.id(),
        named.title(),
        whatIf.supposed().stream().map(WhatIfJson::supposed).toList(),
        ChangesJson.entries(whatIf.comparison()),
        ChangesJson.results(whatIf.comparison()),
        whatIf.heldBack().stream().map(Measure::id).toList(),
        whatIf.money().stream().map(WhatIfJson::money).toList());
  }

  private static Supposed supposed(ScenarioChange change) {
    return new Supposed(change.matter(), change.id(), change.to());
  }

  private static Money money(MoneyChange change) {
    return new Money(
        change.currency(),
        total(change.before()),
        total(change.after()),
        change.payers().stream()
            .map(one -> new Payment(one.party().id(), one.before(), one.after()))
            .toList());
  }

  private static Total total(MoneyChange.Total total) {
    return new Total(total.cost(), total.stated(), total.of());
  }
}
