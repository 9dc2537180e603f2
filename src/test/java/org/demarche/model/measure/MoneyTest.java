package org.demarche.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import org.demarche.model.term.Per;
import org.demarche.model.term.Spread;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void anAmountAYearAddsUpOverThePeriod() {
    Money money = money("300", Per.YEAR, 3, Spread.UNSTATED);
    assertEquals(new BigDecimal("900"), money.total());
    assertEquals(new BigDecimal("300"), money.yearly().get(2001));
    assertEquals(3, money.yearly().size());
  }

  @Test
  void anEvenSpreadLosesNothing() {
    Money money = money("100", Per.TOTAL, 3, Spread.EVEN);
    assertEquals(new BigDecimal("33.33"), money.yearly().get(1999));
    assertEquals(new BigDecimal("33.34"), money.yearly().get(2001));
    assertEquals(
        0,
        money
            .total()
            .compareTo(money.yearly().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  @Test
  void withoutASpreadNobodyKnowsWhatFallsInWhichYear() {
    assertEquals(Map.of(), money("100", Per.TOTAL, 3, Spread.UNSTATED).yearly());
  }

  private static Money money(String amount, Per per, int years, Spread spread) {
    return new Money(new BigDecimal(amount), "USD", per, years, 1999, spread, Map.of(), false);
  }
}
