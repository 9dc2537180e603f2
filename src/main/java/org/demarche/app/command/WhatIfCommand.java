package org.demarche.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analysis.scenario.ScenarioChange;
import org.demarche.analysis.scenario.ScenarioOption;
import org.demarche.analysis.scenario.WhatIf;
import org.demarche.app.Inputs;
import org.demarche.app.Wiring;
import org.demarche.app.check.ValidDefinition;
import org.demarche.app.option.AsOfOption;
import org.demarche.app.scenario.OptionsText;
import org.demarche.app.scenario.ScenarioArguments;
import org.demarche.app.scenario.WhatIfJson;
import org.demarche.app.scenario.WhatIfText;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.model.Definition;
import org.demarche.model.scenario.Scenario;
import org.demarche.render.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What would follow if something were otherwise. */
@Command(
    name = "what-if",
    description = {
      "Says what would follow if something were otherwise: what could move, what would fall, what"
          + " would lose its counterpart, what it would cost.",
      "",
      "All options can be given more than once and together; they are one scenario. Nothing is"
          + " written.",
      "",
      "The exit code is 0, 1 if the definition has errors, 2 if the command was not understood or"
          + " names what is not there."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche what-if talks.yaml --drop visit                  it is refused",
      "  demarche what-if talks.yaml --status freeze=done          it is carried out",
      "  demarche what-if talks.yaml --take range=fallback:1       we concede a step",
      "  demarche what-if talks.yaml --date visit=1999-05 --as-of 1999-06-15",
      "  demarche what-if talks.yaml --trigger launch --json       for another program",
      "  demarche what-if talks.yaml --reading dprk                as one party reads it",
      "  demarche what-if talks.yaml --scenario visit-refused      as the definition has it",
      "  demarche what-if talks.yaml --all                         its scenarios compared"
    })
final class WhatIfCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(paramLabel = "FILE", description = "A definition; - is standard input.")
  private String name = "";

  @Option(
      names = "--drop",
      paramLabel = "MEASURE",
      description = "The measure is refused or given up.")
  private List<String> drop = new ArrayList<>();

  @Option(
      names = "--take",
      paramLabel = "POSITION=STANCE",
      description =
          "The position is settled at its opening, fallback:1 and so on, floor, or theirs.")
  private List<String> take = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "MEASURE=STATUS",
      description = "The measure has this status from the as-of day on.")
  private List<String> status = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "MEASURE=DATE",
      description = "The measure is due at this year, month or day.")
  private List<String> date = new ArrayList<>();

  @Option(names = "--trigger", paramLabel = "TRIGGER", description = "The event has happened.")
  private List<String> trigger = new ArrayList<>();

  @Option(
      names = "--reading",
      paramLabel = "PARTY",
      description = "The agreement is read as this party reads it.")
  private List<String> reading = new ArrayList<>();

  @Option(
      names = "--scenario",
      paramLabel = "SCENARIO",
      description = "What this scenario of the definition supposes; other options come on top.")
  private @Nullable String scenario;

  @Option(
      names = "--all",
      description = "All scenarios of the definition side by side, without other options.")
  private boolean all;

  @Mixin private AsOfOption asOf = new AsOfOption();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  WhatIfCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Settings settings = asOf.on(root.settings());
    var input = Inputs.find(root.around(), settings, List.of(name)).orRefuse().get(0);
    Optional<Definition> definition =
        new ValidDefinition(root.around(), settings, json).read(input);
    definition.ifPresent(one -> root.around().out().print(text(one)));
    return definition.isPresent() ? Exit.DONE : Exit.ERRORS;
  }

  private String text(Definition definition) {
    ScenarioArguments told =
        new ScenarioArguments(definition)
            .drop(drop)
            .status(status)
            .date(date)
            .take(take)
            .trigger(trigger)
            .reading(reading);
    List<Scenario> scenarios = all ? scenarios(definition, told) : List.of();
    if (json) {
      return WhatIfJson.of(
          definition.content(), all ? each(definition, scenarios) : List.of(one(definition, told)));
    }
    Words words = Wiring.words(root.around(), root.settings());
    if (all) {
      return new OptionsText(definition, words).text();
    }
    WhatIfJson.Named one = one(definition, told);
    return new WhatIfText(one.whatIf(), words).text(one.title());
  }

  private static List<Scenario> scenarios(Definition definition, ScenarioArguments told) {
    if (!told.changes().isEmpty()) {
      throw new UsageException("--all compares the scenarios of the definition, without others");
    }
    List<Scenario> scenarios = definition.content().scenarios();
    if (scenarios.isEmpty()) {
      throw new UsageException("The definition has no scenarios; say what is to be supposed");
    }
    return scenarios;
  }

  private static List<WhatIfJson.Named> each(Definition definition, List<Scenario> scenarios) {
    return scenarios.stream()
        .map(
            one ->
                new WhatIfJson.Named(
                    one.id(), one.title(), WhatIf.of(definition, ScenarioOption.changes(one))))
        .toList();
  }

  private WhatIfJson.Named one(Definition definition, ScenarioArguments told) {
    Optional<Scenario> written = Optional.ofNullable(scenario).flatMap(id -> told.scenario(id));
    List<ScenarioChange> changes = told.changes();
    if (changes.isEmpty()) {
      throw new UsageException(
          "Say what is to be supposed, for instance --drop MEASURE; see demarche what-if --help");
    }
    return new WhatIfJson.Named(
        written.map(Scenario::id).orElse(null),
        written.map(Scenario::title).orElse(""),
        WhatIf.of(definition, changes));
  }
}
