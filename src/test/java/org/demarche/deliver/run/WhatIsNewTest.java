package org.demarche.deliver.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.analysis.TimeFact;
import org.demarche.analysis.TimeFacts;
import org.demarche.edition.Basis;
import org.demarche.edition.Edition;
import org.demarche.edition.Manifest;
import org.demarche.model.date.PartialDate;
import org.demarche.render.MailSubject.Changed;
import org.demarche.render.MailSubject.News;
import org.demarche.render.MailSubject.Overdue;
import org.junit.jupiter.api.Test;

class WhatIsNewTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void theBottomLineIsThatOfTheManifest() throws Exception {
    Edition edition = edition("If a < b, the talks go on.\nElse they end.", "summary", "matrix");
    assertEquals("If a < b, the talks go on. Else they end.", bottomLine(edition, List.of()));
    assertEquals(
        "If a < b, the talks go on. Else they end.", bottomLine(edition, List.of("summary")));
  }

  @Test
  void aMailThatHasNoDocumentWithItSaysNoBottomLine() throws Exception {
    Edition edition = edition("The talks go on.", "briefing", "matrix");
    assertEquals("", bottomLine(edition, List.of("matrix")));
    assertEquals("", bottomLine(edition, List.of("summary")));
    assertEquals("", WhatIsNew.of(edition, List.of(), false).bottomLine());
  }

  @Test
  void whatWaitsAndWhatIsLateIsToldWithTheDocumentsThatTellIt() throws Exception {
    Edition edition = edition("The talks go on.", "briefing", "summary", "matrix");
    News all = WhatIsNew.of(edition, List.of(), true);
    assertEquals(4, all.decisions());
    assertEquals(
        List.of(new Overdue("Visit", PartialDate.parse("2026-02").orElseThrow())), all.overdue());
    News summary = WhatIsNew.of(edition, List.of("summary"), true);
    assertEquals(4, summary.decisions());
    assertEquals(List.of(), summary.overdue());
    for (News silent :
        List.of(
            WhatIsNew.of(edition, List.of("matrix"), true),
            WhatIsNew.of(edition, List.of(), false))) {
      assertEquals(0, silent.decisions());
      assertEquals(List.of(), silent.overdue());
    }
  }

  @Test
  void whatChangedIsToldWithTheDocumentsThatNameIt() throws Exception {
    Edition edition = edition("The talks go on.", "briefing", "summary", "changes");
    Changed since = new Changed(2, 4, List.of("Visit", "Vote"));
    for (List<String> kinds :
        List.of(List.<String>of(), List.of("briefing"), List.of("changes", "summary"))) {
      assertEquals(since, WhatIsNew.of(edition, kinds, true).since(), kinds.toString());
    }
    assertNull(WhatIsNew.of(edition, List.of("summary"), true).since());
    assertNull(WhatIsNew.of(edition, List.of(), false).since());
    assertNull(WhatIsNew.of(edition("", "summary"), List.of(), true).since());
  }

  @Test
  void aLongOneIsCut() throws Exception {
    String line = bottomLine(edition("word ".repeat(1000).strip(), "summary"), List.of());
    assertEquals(1200, line.length());
    assertTrue(line.endsWith("…"));
  }

  private static String bottomLine(Edition edition, List<String> kinds) throws Exception {
    return WhatIsNew.of(edition, kinds, true).bottomLine();
  }

  private static Edition edition(String bottomLine, String... kinds) {
    List<Manifest.Document> documents =
        List.of(kinds).stream()
            .map(kind -> new Manifest.Document(kind + ".pdf", kind, "application/pdf", 1, 9, "ab"))
            .toList();
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            "talks",
            "Talks",
            DAY,
            "",
            bottomLine,
            "fr",
            4,
            DAY,
            Manifest.Input.of("talks.yaml", new byte[0]),
            "9.9",
            new Basis("", "", ""),
            new TimeFacts(
                null,
                null,
                List.of(
                    new TimeFact("overdue", "visit", "Visit", "2026-02"),
                    new TimeFact("due", "vote", "Vote", "2026-03"))),
            documents.stream().map(Manifest.Document::file).toList(),
            documents,
            List.of(),
            Manifest.Findings.of(List.of()),
            new Manifest.Former(
                2,
                DAY,
                DAY,
                Manifest.Input.of("talks.yaml", new byte[0]),
                4,
                List.of("Visit", "Vote")));
    return new Edition(Path.of("output/talks/editions/1"), 1, manifest);
  }
}
