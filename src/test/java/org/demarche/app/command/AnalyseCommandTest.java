package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.app.settings.Exit;
import org.demarche.edition.AnalysisJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyseCommandTest {

  private static final Path HERE = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void saysInWordsWhatFollows() {
    Ran ran = Ran.in(HERE, "analyse", "input/us-dprk-1998.yaml");
    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertTrue(ran.out().contains("ready (7): envoy-visit, "), ran.out());
    assertTrue(ran.out().contains("freeze is not open; still wants test-moratorium and "));
    assertTrue(ran.out().contains("without kumchang-ri-visit, 22 of 30 others could never begin"));
  }

  @Test
  void asOfAnotherDayTheDatesSayOtherThings() {
    Ran ran = Ran.in(HERE, "analyse", "input/us-dprk-1998.yaml", "--as-of", "2003-01-31");
    assertTrue(ran.out().contains(", as of 2003-01-31\n"), ran.out());
    Ran wrong = Ran.in(HERE, "analyse", "input/us-dprk-1998.yaml", "--as-of", "soon");
    assertEquals(Exit.USAGE, wrong.code());
  }

  @Test
  void printsTheSameAsJson() {
    Ran ran = Ran.in(HERE, "analyse", "input/us-dprk-1998.yaml", "--json");
    assertTrue(ran.out().startsWith("{\n  \"schema\": \"demarche-analysis/1\",\n"), ran.out());
    Ran schema = Ran.in(HERE, "schema", "--analysis");
    assertEquals(AnalysisJson.schema().strip(), schema.out().strip());
  }

  @Test
  void aDefinitionWithErrorsIsNotAnalysed() throws IOException {
    Path file = folder.resolve("wrong.yaml");
    Files.writeString(file, "schema: demarche/1\nid: wrong\n");
    Ran ran = Ran.in(HERE, "analyse", file.toString());
    assertEquals(Exit.ERRORS, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("D106"), ran.err());
  }
}
