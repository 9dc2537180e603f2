package org.demarche.checks.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.definition.DefinitionFormat;
import org.demarche.definition.DefinitionReader;
import org.junit.jupiter.api.Test;

class ImpossibleScenarioTest {

  private static List<String> faults(String former, String latter) {
    String text = DefinitionFormat.starter().replace(former, latter);
    var definition =
        new DefinitionReader()
            .read("talks.yaml", text.getBytes(StandardCharsets.UTF_8))
            .definition()
            .orElseThrow();
    return new ImpossibleScenario()
        .check(definition)
        .map(finding -> finding.pointer() + " " + finding.message())
        .toList();
  }

  @Test
  void theStarterSupposesWhatIsPossible() {
    assertEquals(List.of(), faults("", ""));
  }

  /** The place is that of the change, also where one entry says several things. */
  @Test
  void aFaultIsToldAtItsChange() {
    assertEquals(
        List.of(
            "/scenarios/1/changes/1 \"share-gauge-data is done\" contradicts"
                + " \"share-gauge-data is dropped\""),
        faults(
            "- {position: flow-level, take: fallback:1}",
            "- {drop: share-gauge-data, position: flow-level, take: fallback:1}"));
  }
}
