package org.demarche.deliver.plan;

import static org.demarche.deliver.plan.Plans.edition;
import static org.demarche.deliver.plan.Plans.list;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import org.demarche.deliver.plan.DeliveryHistory.State;
import org.junit.jupiter.api.Test;

class PlanTextTest {

  private static final String WEEKLY =
      list(
          "follows: all",
          "send: weekly",
          "at: \"16:30\"",
          "zone: Europe/Vienna",
          "recipients: [{id: ana, name: Ana, to: 'mailto:ana@example.org'}]");

  private final Plans plans =
      new Plans().with(edition("border-talks", 12, "Secret"), edition("us", 3, "Public"));

  @Test
  void aPlanIsATableForEachListThenTheSums() {
    String desk =
        list(
            "follows: all",
            """
            passwordFrom: env:DESK
            recipients:
              - {id: ana, name: Ana, to: "mailto:ana@example.org", clearance: Secret, watermark: true}
              - {id: first-secretary, name: Ben, to: "file:ben", clearance: Public, passwordFrom: none}
              - {id: cid, name: Cid, to: "sftp://c:hunter2@h.example.org/in"}
              - {id: dan, name: Dan, to: "file:dan", paused: true}
            """);
    plans.secrets.add("env:DESK");
    plans.record(
        new Plans().with(edition("us", 3, "Public")).of(Plans.EVERYTHING, desk), State.UNKNOWN);
    assertEquals(
        """
        desk: The desk (on demand; owner desk@example.org)
          send           ana              mailto:ana@example.org       border-talks@12  pdf, all kinds, attached, watermark, password from env:DESK
          send           ana              mailto:ana@example.org       us@3             pdf, all kinds, attached, watermark, password from env:DESK
          refused        first-secretary  file:ben                     border-talks@12  D503 border-talks is marked "Secret"; "first-secretary" may have up to "Public"
          unknown waits  first-secretary  file:ben                     us@3             perhaps sent before; resolve it
          refused        cid              sftp://c:…@h.example.org/in                   D512 the address holds a password
          paused         dan              file:dan                                      the recipient

        2 copies to send; 2 refused, 1 unknown waits, 1 paused
        """,
        new PlanText(ZoneId.of("UTC")).of(plans.of(Plans.EVERYTHING, desk)));
  }

  @Test
  void aListThatIsNotDueSaysWhenItIs() {
    plans.served.put("desk", plans.now);
    assertEquals(
        """
        desk: The desk (weekly, monday at 16:30 Europe/Vienna; owner desk@example.org)
          not due  ana  mailto:ana@example.org    next Mon 2026-03-09 16:30 Europe/Vienna

        0 copies to send; 1 not due
        """,
        new PlanText(ZoneId.of("UTC")).of(plans.of(new Occasion.AfterNight(), WEEKLY)));
  }
}
