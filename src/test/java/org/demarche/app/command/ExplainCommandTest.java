package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.app.output.RuleCatalogue;
import org.demarche.app.output.RuleText;
import org.demarche.app.settings.Exit;
import org.demarche.model.Rule;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  private static final Path HERE = Path.of("");

  @Test
  void everyCodeHasOneRule() {
    List<String> codes = RuleCatalogue.all().map(Rule::code).toList();
    assertEquals(codes.stream().distinct().toList(), codes);
  }

  @Test
  void everyRuleSaysWhatItAsksAndWhatToDo() {
    RuleCatalogue.all()
        .forEach(
            rule -> {
              assertTrue(rule.explanation().length() > 80, rule.code() + " is explained");
              assertTrue(rule.remedy().endsWith("."), rule.code() + " ends in a sentence");
            });
  }

  @Test
  void withoutACodeAllAreListedByFamily() {
    Ran ran = Ran.in(HERE, "explain");
    assertEquals(Exit.DONE, ran.code());
    RuleCatalogue.all().forEach(r -> assertTrue(ran.out().contains(r.code() + "  "), r.code()));
    assertTrue(ran.out().startsWith("D1xx  Reading: "), ran.out());
  }

  @Test
  void aCodeIsExplainedWithRemedyAndExample() {
    Ran ran = Ran.in(HERE, "explain", "d104");
    assertEquals(Exit.DONE, ran.code());
    Rule rule = RuleCatalogue.find("D104").orElseThrow();
    assertTrue(ran.out().startsWith("D104 (error): " + rule.title() + "\n"), ran.out());
    assertTrue(ran.out().contains(rule.explanation().strip()), ran.out());
    assertTrue(ran.out().contains("What to do: " + rule.remedy()), ran.out());
    assertTrue(ran.out().contains(rule.example().lines().findFirst().orElseThrow()), ran.out());
  }

  @Test
  void aWordIsExplainedAsThePageOnMeaningHasIt() throws IOException {
    String page = Files.readString(Path.of("src/docs/meaning.md"));
    for (String word : List.of("keystone", "in-return-for", "phase", "In force", "phases")) {
      Ran ran = Ran.in(HERE, "explain", word);
      assertEquals(Exit.DONE, ran.code(), ran.err());
      assertTrue(page.contains("### " + ran.out().strip()), ran.out());
    }
  }

  @Test
  void anUnknownWordIsToldWithTheNearest() {
    Ran ran = Ran.in(HERE, "explain", "keystoen");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("did you mean \"keystone\""), ran.err());
  }

  @Test
  void anUnknownCodeIsToldWithTheNearest() {
    Ran ran = Ran.in(HERE, "explain", "D1040");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().startsWith("demarche: There is no code \"D1040\"; did you mean \"D104\""));
  }

  @Test
  void thePageOfTheDocumentationIsTheCatalogue() throws IOException {
    assertEquals(
        RuleText.markdown(),
        Files.readString(Path.of("src/docs/findings.md")),
        "write it anew: ./demarche explain --markdown > src/docs/findings.md");
  }
}
