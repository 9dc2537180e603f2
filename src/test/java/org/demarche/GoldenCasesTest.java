package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.FormatRules;
import org.demarche.definition.ReadResult;
import org.demarche.definition.syntax.Limits;
import org.demarche.definition.syntax.ReadingRules;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder {@code golden/<room>/<case>} holds a definition and the findings that it must have,
 * as they are printed; {@code limits.properties} may lower limits. What came instead is written to
 * {@code target/golden}.
 */
class GoldenCasesTest {

  private static final Path ROOT = Path.of("src/test/resources/golden");
  private static final List<String> NAMES = List.of("definition.yaml", "definition.json");

  /** What a case goes through. */
  private static List<Finding> findings(ReadResult read) {
    return Stream.concat(
            read.findings().stream(),
            read.definition().stream().flatMap(definition -> Checks.run(definition).stream()))
        .sorted()
        .toList();
  }

  /** Distribution lists have a test of their own. */
  static List<Path> cases() {
    return folders(ROOT)
        .filter(room -> !room.endsWith("lists"))
        .flatMap(GoldenCasesTest::folders)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseHasExactlyItsFindings(Path folder) throws IOException {
    String actual =
        findings(reader(folder).read(name(folder), Files.readAllBytes(definition(folder)))).stream()
            .map(GoldenCasesTest::printed)
            .collect(Collectors.joining());
    Path written = Path.of("target/golden").resolve(ROOT.relativize(folder));
    Files.createDirectories(written);
    Files.writeString(written.resolve("findings.txt"), actual);
    assertEquals(Files.readString(folder.resolve("findings.txt")), actual);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseHasOneDefinitionAndItsFindings(Path folder) {
    assertEquals(1, NAMES.stream().filter(n -> Files.exists(folder.resolve(n))).count());
    assertTrue(Files.exists(folder.resolve("findings.txt")));
  }

  @Test
  void everyRuleHasACase() throws IOException {
    String all = "";
    for (Path folder : cases()) {
      all += Files.readString(folder.resolve("findings.txt"));
    }
    String printed = all;
    List<String> without =
        Stream.of(ReadingRules.all(), FormatRules.all(), Checks.rules())
            .flatMap(List::stream)
            .map(Rule::code)
            .filter(code -> !printed.contains(" " + code + " "))
            .toList();
    assertEquals(List.of(), without);
  }

  static String printed(Finding finding) {
    return finding
        + "\n"
        + detail("found", finding.found())
        + detail("wanted", finding.wanted())
        + detail("remedy", finding.remedy());
  }

  private static String detail(String name, String text) {
    return text.isEmpty() ? "" : "  " + name + ": " + text + "\n";
  }

  private static String name(Path folder) {
    return definition(folder).getFileName().toString();
  }

  private static Path definition(Path folder) {
    return NAMES.stream().map(folder::resolve).filter(Files::exists).findFirst().orElseThrow();
  }

  private static DefinitionReader reader(Path folder) throws IOException {
    Path file = folder.resolve("limits.properties");
    return Files.exists(file) ? new DefinitionReader(limits(file)) : READER;
  }

  private static final DefinitionReader READER = new DefinitionReader();

  private static Limits limits(Path file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    Limits usual = Limits.DEFAULT;
    return new Limits(
        limit(properties, "bytes", usual.bytes()),
        limit(properties, "lineLength", usual.lineLength()),
        limit(properties, "depth", usual.depth()),
        limit(properties, "nodes", usual.nodes()),
        limit(properties, "items", usual.items()),
        limit(properties, "aliases", usual.aliases()),
        limit(properties, "keyLength", usual.keyLength()),
        limit(properties, "findings", usual.findings()));
  }

  private static int limit(Properties properties, String name, int usual) {
    return Integer.parseInt(properties.getProperty(name, String.valueOf(usual)));
  }

  static Stream<Path> folders(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
