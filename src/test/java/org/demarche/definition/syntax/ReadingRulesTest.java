package org.demarche.definition.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.demarche.model.Rule;
import org.junit.jupiter.api.Test;

class ReadingRulesTest {

  @Test
  void codesRunFromD101WithoutAGap() {
    assertEquals(
        IntStream.rangeClosed(101, 121).mapToObj(n -> "D" + n).toList(),
        ReadingRules.all().stream().map(Rule::code).toList());
  }

  @Test
  void eachRuleIsExplainedInFull() {
    for (Rule rule : ReadingRules.all()) {
      assertFalse(rule.title().endsWith("."), rule.code());
      assertTrue(rule.explanation().length() > 100, rule.code());
      assertTrue(rule.remedy().endsWith("."), rule.code());
    }
  }
}
