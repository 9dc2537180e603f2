package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.deliver.list.Address;
import org.demarche.deliver.list.DistributionRules;
import org.demarche.deliver.list.ListChecks;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.list.ListReader;
import org.demarche.model.MarkingOrder;
import org.demarche.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder {@code golden/lists/<case>} holds distribution lists and the findings that they must
 * have, as they are printed. What came instead is written to {@code target/golden/lists}.
 */
class GoldenListsTest {

  private static final Path ROOT = Path.of("src/test/resources/golden/lists");
  private static final ListReader READER = new ListReader();
  private static final ListChecks CHECKS =
      new ListChecks(
          MarkingOrder.parse(MarkingOrder.DEFAULT),
          Address.SCHEMES,
          Set.of("briefing", "summary", "matrix", "lines"));

  /** Those that show only when it is planned what to send. */
  private static final Set<String> OF_PLANNING =
      Set.of("D501", "D502", "D503", "D505", "D508", "D509");

  static List<Path> cases() {
    return GoldenCasesTest.folders(ROOT).toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseHasExactlyItsFindings(Path folder) throws IOException {
    List<ListFile> read = lists(folder).stream().map(GoldenListsTest::read).toList();
    String actual =
        CHECKS.all(read).stream()
            .flatMap(file -> file.findings().stream())
            .map(GoldenCasesTest::printed)
            .collect(Collectors.joining());
    Path written = Path.of("target/golden/lists").resolve(ROOT.relativize(folder));
    Files.createDirectories(written);
    Files.writeString(written.resolve("findings.txt"), actual);
    assertEquals(Files.readString(folder.resolve("findings.txt")), actual);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseHasListsAndTheirFindings(Path folder) {
    assertTrue(!lists(folder).isEmpty());
    assertTrue(Files.exists(folder.resolve("findings.txt")));
  }

  @Test
  void everyRuleOfListsHasACase() throws IOException {
    String printed = "";
    for (Path folder : cases()) {
      printed += Files.readString(folder.resolve("findings.txt"));
    }
    String all = printed;
    assertEquals(
        List.of(),
        DistributionRules.all().stream()
            .map(Rule::code)
            .filter(code -> !OF_PLANNING.contains(code) && !all.contains(" " + code + " "))
            .toList());
  }

  private static List<Path> lists(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("list.*\\.(yaml|json)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ListFile read(Path file) {
    try {
      return READER.read(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
