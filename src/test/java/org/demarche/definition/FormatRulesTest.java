package org.demarche.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.definition.sheet.SheetRules;
import org.demarche.definition.syntax.ReadingRules;
import org.demarche.model.Rule;
import org.junit.jupiter.api.Test;

/** The rules of reading, those of the format among them. */
class FormatRulesTest {

  private static List<Rule> rules() {
    return Stream.of(ReadingRules.all(), FormatRules.all(), SheetRules.all())
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Rule::code))
        .toList();
  }

  @Test
  void codesRunFromD101WithoutAGap() {
    assertEquals(
        IntStream.rangeClosed(101, 125).mapToObj(n -> "D" + n).toList(),
        rules().stream().map(Rule::code).toList());
  }

  @Test
  void eachRuleIsExplainedInFull() {
    for (Rule rule : rules()) {
      assertFalse(rule.title().endsWith("."), rule.code());
      assertTrue(rule.explanation().length() > 100, rule.code());
      assertTrue(rule.remedy().endsWith("."), rule.code());
    }
  }
}
