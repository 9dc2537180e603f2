package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.definition.DefinitionReader;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.junit.jupiter.api.Test;

/** A remedy that says what to write is right: written in the place of the finding, it passes. */
class RemediesTest {

  private static final Path CASES = Path.of("src/test/resources/golden/reading");
  private static final DefinitionReader READER = new DefinitionReader();

  private static final List<Pattern> REPLACEMENTS =
      List.of(
          Pattern.compile("Write \"([^\"]+)\"(?:, also where it is referred to)?\\."),
          Pattern.compile("Write a list(?::| such as) (.+)\\."),
          Pattern.compile("Write keys with values, such as (.+)\\."),
          Pattern.compile("Put it in quotes: (.+)\\."),
          Pattern.compile("Write a year, a month or a day: (\\d+), .*"),
          Pattern.compile("Write a year, a month or a day: .* or (\\S+)\\."));

  private static List<Finding> findings(String text) {
    return READER.read("definition.yaml", text.getBytes(StandardCharsets.UTF_8)).findings();
  }

  @Test
  void whatTheFindingsSayToWritePasses() throws IOException {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Path folder : GoldenCasesTest.folders(CASES).toList()) {
      Path file = folder.resolve("definition.yaml");
      if (Files.exists(file) && !Files.exists(folder.resolve("limits.properties"))) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (Finding finding : findings(text)) {
          for (String replacement : replacements(finding.remedy())) {
            tried++;
            fault(text, finding, replacement).ifPresent(f -> wrong.add(folder + ": " + f));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(tried > 30, "only " + tried + " remedies were tried");
  }

  private static List<String> replacements(String remedy) {
    return REPLACEMENTS.stream()
        .map(pattern -> pattern.matcher(remedy))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .toList();
  }

  /** What is still found where the replacement stands. */
  private static Optional<String> fault(String text, Finding finding, String replacement) {
    SourceLocation at = finding.at();
    List<String> lines = new ArrayList<>(text.lines().toList());
    String line = lines.get(at.line() - 1);
    int from = line.offsetByCodePoints(0, at.column() - 1);
    int to = line.offsetByCodePoints(from, at.length());
    assertFalse(line.substring(from, to).isBlank(), finding::toString);
    lines.set(at.line() - 1, line.substring(0, from) + replacement + line.substring(to));
    return findings(String.join("\n", lines) + "\n").stream()
        .filter(found -> found.at().line() == at.line())
        .filter(found -> found.at().column() >= at.column())
        .filter(found -> found.at().column() < at.column() + replacement.length())
        .findFirst()
        .map(found -> finding + " -> " + found);
  }
}
