package org.demarche.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {

  @Test
  void itKeepsItsChanges() {
    List<Supposition> changes = new ArrayList<>();
    changes.add(new Supposition("visit", null, null, null, null, "", null, null, "/c/0"));
    Scenario scenario = new Scenario("refused", "Refused", "", changes, "", "/scenarios/0");
    changes.clear();
    assertEquals("visit", scenario.changes().get(0).drop());
    assertEquals("scenario", scenario.kind());
    assertThrows(UnsupportedOperationException.class, () -> scenario.changes().clear());
  }
}
