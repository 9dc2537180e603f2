package org.demarche.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.model.date.PartialDate;
import org.demarche.render.MailSubject;
import org.demarche.render.MailSubject.Change;
import org.demarche.render.MailSubject.Changed;
import org.demarche.render.MailSubject.Enclosure;
import org.demarche.render.MailSubject.News;
import org.demarche.render.MailSubject.Overdue;
import org.demarche.render.MailText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailRendererTest {

  private static final News DPRK =
      new News(
          "A package for the DPRK <draft>",
          "en",
          3,
          LocalDate.of(1999, 3, 16),
          "FOR OFFICIAL USE ONLY",
          5,
          List.of(
              overdue("Visit to Kumchang-ri", "1999-03-02"),
              overdue("Liaison offices", "1999-02"),
              overdue("Waiver of the Trading With the Enemy Act", "1999-01"),
              overdue("Textile quota", "1998")),
          "Ask for a freeze of missile tests first & roll back later; offer an end of sanctions"
              + " that the executive can lift alone.",
          null,
          List.of(
              new Change("title", "A package <draft> for Kumchang-ri", "A package"),
              new Change("edition", LocalDate.of(1999, 3, 16), LocalDate.of(1999, 3, 1)),
              new Change("overdue", "Roll-back beyond 300 km", LocalDate.of(1999, 3, 2))));
  private static final News SEA =
      new News(
          "Incidents at sea",
          "en",
          1,
          LocalDate.of(1972, 5, 25),
          "",
          0,
          List.of(),
          "",
          null,
          List.of());

  private final MailRenderer renderer = new MailRenderer(List.of(Path.of("templates")));

  @Test
  void aMailHasTheSameInHtmlAndInText() {
    MailText mail = renderer.write(subject(List.of(DPRK), true));
    Document html = Jsoup.parse(mail.html());
    assertEquals(
        "A package for the DPRK <draft>: edition 3 with three changes; five decisions wait",
        mail.subject());
    for (String words :
        List.of(
            "Dear Ms Ana Šimić,",
            "Edition 3, as of 16\u00a0March 1999",
            "FOR OFFICIAL USE ONLY",
            "briefing.pdf",
            "It comes to you another way",
            "0D5K2",
            "desk@example.org")) {
      assertTrue(html.text().contains(words.replace('\u00a0', ' ')) || html.text().contains(words));
      assertTrue(mail.text().contains(words), words);
    }
    assertTrue(html.text().contains("A package for the DPRK <draft>"), "escaped once");
    assertEquals(2, html.select("div.item li:contains(Kumchang-ri), li:contains(300 km)").size());
    assertFalse(mail.text().contains("&amp;"), "plain text is not escaped");
  }

  @Test
  void whatWaitsAndWhatIsLateComeFirst() {
    MailText mail = renderer.write(subject(List.of(DPRK), false));
    String html = Jsoup.parse(mail.html()).body().text().replace('\u00a0', ' ');
    String words = mail.text().replace('\u00a0', ' ').replaceAll("\\s+", " ");
    String late =
        "Five decisions wait. Overdue: Visit to Kumchang-ri, due 2 March 1999; Liaison offices, due"
            + " February 1999; Waiver of the Trading With the Enemy Act, due January 1999; and one"
            + " other. Ask for a freeze";
    assertTrue(html.contains(late), html);
    assertTrue(words.contains(late), words);
  }

  @Test
  void theElementsThatChangedAreToldFirst() {
    MailText mail =
        renderer.write(subject(List.of(changed("en", 3, "Construction", "Heavy oil")), false));
    assertEquals("Talks: edition 4, three changes since edition 2", mail.subject());
    String words = "Three changes since edition 2: Construction; Heavy oil; and one other.";
    assertTrue(mail.text().replace("\n  ", " ").contains("What changed:\n- " + words), mail.text());
    assertEquals(words, Jsoup.parse(mail.html()).select("li").eachText().get(0));

    MailText french = renderer.write(subject(List.of(changed("fr", 1, "Chantier")), false));
    assertEquals(
        "Talks : édition 4, 1 changement depuis l’édition 2",
        french.subject().replace('\u202f', ' '));
    assertTrue(
        french.text().contains("- 1 changement depuis l’édition 2\u202f: Chantier."),
        french.text());
    MailText arabic = renderer.write(subject(List.of(changed("ar", 2, "أ", "ب")), false));
    assertEquals("Talks: الإصدار 4، تغييران منذ الإصدار 2", arabic.subject());
    assertTrue(arabic.text().contains("- تغييران منذ الإصدار 2: أ؛ ب."), arabic.text());
  }

  private static News changed(String language, int changes, String... first) {
    LocalDate day = LocalDate.of(1998, 12, 31);
    Changed since = new Changed(2, changes, List.of(first));
    return new News("Talks", language, 4, day, "", 0, List.of(), "", since, List.of());
  }

  private static Overdue overdue(String title, String due) {
    return new Overdue(title, PartialDate.parse(due).orElseThrow());
  }

  @Test
  void theHtmlAsksForNothingFromAnywhere() {
    Document html = Jsoup.parse(renderer.write(subject(List.of(DPRK, SEA), false)).html());
    assertEquals(0, html.select("[src], link, script, table, iframe, object").size());
    assertFalse(html.html().contains("url("));
    assertEquals(
        List.of("https://files.example.org/matrix.pdf", "mailto:desk@example.org"),
        html.select("a").eachAttr("href"));
  }

  @Test
  void whatIsNotGivenLeavesNoTrace() {
    MailSubject bare =
        new MailSubject(
            "", List.of(SEA), List.of(), false, true, "0D5K2", "The desk", "desk@example.org");
    MailText mail = renderer.write(bare);
    assertTrue(mail.text().startsWith("Good day,\n"), mail.text());
    for (String words :
        List.of(
            "Marking",
            "decision",
            "Overdue",
            "What changed",
            "Attached",
            "To download",
            "password",
            "pass it on")) {
      assertFalse(mail.text().contains(words), words);
      assertFalse(Jsoup.parse(mail.html()).body().text().contains(words), words);
    }
    assertFalse(mail.text().contains("\n\n\n\n"), mail.text());
  }

  @Test
  void severalEditionsShareOneSubject() {
    assertEquals(
        "2 new editions: A package for the DPRK <draft> and Incidents at sea; five decisions wait",
        renderer.write(subject(List.of(DPRK, SEA), false)).subject());
  }

  @Test
  void linesOfTheTextFitATerminal() {
    String text = renderer.write(subject(List.of(DPRK, SEA), true)).text();
    assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
  }

  @Test
  void aHouseChangesOneFileAndAFaultNamesItsPlace(@TempDir Path house) throws IOException {
    Files.createDirectory(house.resolve("mail"));
    Files.writeString(house.resolve("mail/subject.txt.ftl"), "\n${nothing}");
    MailRenderer renderer = new MailRenderer(List.of(house, Path.of("templates")));
    IllegalStateException fault =
        assertThrows(
            IllegalStateException.class, () -> renderer.write(subject(List.of(SEA), false)));
    assertTrue(
        fault.toString().contains(": Template mail/subject.txt.ftl failed at line 2: "),
        fault.toString());
  }

  /** Also what the pictures in {@code target/mail} show. */
  @Test
  void aMailIsInTheLanguageOfItsPackages() {
    News french =
        new News(
            "Le fleuve",
            "fr",
            2,
            LocalDate.of(2021, 6, 1),
            "",
            1,
            List.of(),
            "",
            null,
            List.of(new Change("documents", List.of("summary"), List.of("briefing"))));
    MailText mail = renderer.write(subject(List.of(french), true));
    assertEquals(
        "Le fleuve : édition 2, 1 changement ; 1 décision attend",
        mail.subject().replace('\u202f', ' '));
    assertTrue(
        mail.text().replace('\u202f', ' ').contains("Documents : résumé ; auparavant : note"));
    assertEquals("fr", Jsoup.parse(mail.html()).select("html").attr("lang"));
    assertTrue(renderer.write(subject(List.of(french, SEA), true)).subject().startsWith("2 new"));
  }

  @Test
  void thePageIsWrittenForALook() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "mail"));
    MailText mail = renderer.write(subject(List.of(DPRK, SEA), true));
    Files.writeString(folder.resolve("mail.html"), mail.html());
    Files.writeString(folder.resolve("mail.txt"), mail.text());
    assertTrue(Files.size(folder.resolve("mail.html")) > 1000);
  }

  private static MailSubject subject(List<News> news, boolean encrypted) {
    return new MailSubject(
        "Ms Ana Šimić",
        news,
        List.of(
            new Enclosure("dprk-edition-3-briefing.pdf", "the full paper, 1.2 MB", ""),
            new Enclosure("matrix.pdf", "", "https://files.example.org/matrix.pdf")),
        encrypted,
        false,
        "0D5K2-7QX1",
        "The Northeast Asia desk",
        "desk@example.org");
  }
}
