package org.demarche.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.analysis.scenario.WhatIf;
import org.demarche.app.settings.UsageException;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.Definition;
import org.demarche.render.words.WordBundles;
import org.junit.jupiter.api.Test;

class WhatIfTextTest {

  private static Definition shipped() throws IOException {
    Path file = Path.of("input/us-dprk-1998.yaml");
    return new DefinitionReader()
        .read(file.toString(), Files.readAllBytes(file))
        .definition()
        .orElseThrow();
  }

  private static String text(ScenarioArguments arguments, Definition definition) {
    return new WhatIfText(
            WhatIf.of(definition, arguments.changes()),
            new WordBundles(List.of(Path.of("templates"))).words("en"))
        .text("");
  }

  /** The report names what the event suspends and breaks; the rest of its line follows. */
  @Test
  void anEventIsToldWithWhatItHoldsBackAndWhatItCosts() throws IOException {
    Definition report = shipped();
    String said = text(new ScenarioArguments(report).trigger(List.of("missile-launch")), report);
    assertTrue(said.startsWith("If\n  missile-launch happens\nin Cooperative threat"), said);
    assertTrue(said.contains("status from proposed to breached, since 1999-03-03"), said);
    assertTrue(said.contains("\nCannot begin while that lasts\n"), said);
    assertTrue(said.contains("\n  test-ban (Ban on tests above 180 km)\n"), said);
    assertTrue(
        said.endsWith("USD: $300 million, the costs of 1 of 31 measures, as before\n"), said);
  }

  @Test
  void whatChangesNothingIsSaidSo() throws IOException {
    Definition report = shipped();
    String said =
        text(new ScenarioArguments(report).status(List.of("envoy-visit=proposed")), report);
    assertTrue(said.contains("\nNothing changes.\n"), said);
  }

  @Test
  void contradictionsAreRefused() throws IOException {
    ScenarioArguments arguments =
        new ScenarioArguments(shipped())
            .drop(List.of("envoy-visit"))
            .status(List.of("envoy-visit=done"));
    UsageException refused = assertThrows(UsageException.class, arguments::changes);
    assertEquals(
        "\"envoy-visit is done\" contradicts \"envoy-visit is dropped\"", refused.getMessage());
  }
}
