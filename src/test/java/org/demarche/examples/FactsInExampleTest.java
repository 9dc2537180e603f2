package org.demarche.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.junit.jupiter.api.Test;

/** The example says what the report of 3 March 1999 says. */
class FactsInExampleTest {

  private static final List<Fact> FACTS = Fact.all("us-dprk-1998");

  @Test
  void theDefinitionStatesEveryFactOfTheReport() throws IOException {
    assertEquals(List.of(), Fact.missingFrom(String.join("\n", texts()), FACTS));
  }

  @Test
  void thereAreManyFactsAndNoneTwice() {
    assertTrue(FACTS.size() >= 130, FACTS.size() + " facts");
    assertEquals(FACTS.size(), new HashSet<>(FACTS.stream().map(Fact::words).toList()).size());
  }

  @Test
  void aFactThatIsNotStatedIsMissed() {
    List<Fact> missing =
        Fact.missingFrom(
            "A limit of 300\n  Kilometres.",
            List.of(
                new Fact("The limit of the regime", "limit of 300 kilometres"),
                new Fact("The limit of South Korea", "limit of 180 kilometres")));
    assertEquals(List.of("limit of 180 kilometres"), missing.stream().map(Fact::words).toList());
  }

  private static Iterable<String> texts() throws IOException {
    Path file = Path.of("input", "us-dprk-1998.yaml");
    ReadResult result = new DefinitionReader().read(file.toString(), Files.readAllBytes(file));
    return result.definition().orElseThrow().places().texts().values();
  }
}
