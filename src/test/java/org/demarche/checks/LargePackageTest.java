package org.demarche.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.demarche.checks.order.Deadlock;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.junit.jupiter.api.Test;

/** That size does no harm: chains longer than any stack, and many ties. */
class LargePackageTest {

  private static final int MEASURES = 2_000;
  private static final int LINKAGES = 10_000;
  private static final List<LinkageKind> KINDS =
      List.of(LinkageKind.REQUIRES, LinkageKind.IN_RETURN_FOR, LinkageKind.OPENS_WAY_FOR);

  @Test
  void everyRuleGetsThroughALargePackageWithoutFaults() {
    assertEquals(List.of(), Checks.run(withoutFaults(MEASURES, LINKAGES)));
  }

  /** Each measure requires the one before it; offers and asks take turns. */
  static Definition withoutFaults(int measures, int linkages) {
    Packages packages = Packages.twoSides();
    for (int i = 0; i < 10; i++) {
      packages.phase("phase-" + i).part("part-" + i);
    }
    for (int i = 0; i < measures; i++) {
      String place = String.valueOf(i * 10 / measures);
      packages.measure(
          "m" + i,
          i % 2 == 0 ? "us" : "dprk",
          m -> m.phase("phase-" + place).part("part-" + place));
    }
    Random random = new Random(1998);
    for (int i = 0; i < linkages; i++) {
      int from = 1 + i % (measures - 1);
      LinkageKind kind = i < measures ? LinkageKind.REQUIRES : KINDS.get(i % KINDS.size());
      int to = i < measures ? from - 1 : random.nextInt(from);
      packages.link(kind, i % 2 == 0 ? Need.ALL : Need.ANY, "m" + from, "m" + to);
    }
    for (int i = 1; i < measures; i += 2) {
      packages.inReturnFor("m" + i, "m" + (i - 1));
    }
    return packages.definition();
  }

  @Test
  void theShortestCircleIsFoundInALargeTangle() {
    Packages packages = Packages.twoSides();
    for (int i = 0; i < MEASURES; i++) {
      packages.measure("m" + i, "us").requires("m" + i, "m" + (i + 1) % MEASURES);
    }
    packages.requires("m1005", "m1000");

    assertEquals(
        List.of(
            "deadlock: m1000 requires m1001, m1001 requires m1002, m1002 requires m1003, m1003"
                + " requires m1004, m1004 requires m1005, m1005 requires m1000"),
        Found.messages(new Deadlock(), packages));
  }
}
