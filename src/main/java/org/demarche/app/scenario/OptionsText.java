package org.demarche.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.analysis.scenario.ScenarioChange;
import org.demarche.analysis.scenario.ScenarioOption;
import org.demarche.model.Definition;
import org.demarche.model.measure.Measure;
import org.demarche.render.words.Words;

/** The scenarios of a definition side by side, in words for a terminal. */
public final class OptionsText {

  private final List<ScenarioOption> options;
  private final CostText money;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param words English ones
   */
  public OptionsText(Definition definition, Words words) {
    money = new CostText(words);
    options =
        definition.content().scenarios().stream()
            .map(scenario -> ScenarioOption.of(definition, scenario))
            .toList();
  }

  /** A heading for each question, and below it a line for each scenario. */
  public String text() {
    lines.add("Scenarios");
    options.forEach(
        option ->
            lines.add("  %s: %s".formatted(option.scenario().id(), option.scenario().title())));
    row("What it supposes", OptionsText::supposed);
    row("What becomes possible", option -> ids(option.possible()));
    row("What falls", option -> ids(option.falls()));
    row("What loses its counterpart", option -> ids(option.unanswered()));
    row("What waits", option -> ids(option.waits()));
    row("What it costs", this::cost);
    return String.join("\n", lines) + "\n";
  }

  private void row(String heading, Function<ScenarioOption, String> said) {
    lines.add("");
    lines.add(heading);
    for (ScenarioOption option : options) {
      String words = said.apply(option);
      lines.add("  %s: %s".formatted(option.scenario().id(), words.isEmpty() ? "-" : words));
    }
  }

  private static String supposed(ScenarioOption option) {
    return option.whatIf().supposed().stream()
        .map(ScenarioChange::words)
        .collect(Collectors.joining(", "));
  }

  private static String ids(List<Measure> measures) {
    return measures.stream().map(Measure::id).collect(Collectors.joining(", "));
  }

  private String cost(ScenarioOption option) {
    return option.whatIf().money().stream().map(money::cost).collect(Collectors.joining("; "));
  }
}
