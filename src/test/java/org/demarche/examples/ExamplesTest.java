package org.demarche.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The definitions in {@code input/} and the real packages among the tests stand up to all rules.
 */
class ExamplesTest {

  /**
   * The warnings that are true of a package, by its id: North Korea held in 1998 that trade was
   * still barred, nobody had promised money for inspecting Iran beyond the first year, the report
   * names no price for the roll-back of the missiles, the cross-border bodies had none, and of
   * Minsk and Colombia much was late or had no counterpart.
   */
  private static final Map<String, List<String>> WARNINGS =
      Map.of(
          "agreed-framework-1994", List.of("D314 trade-barriers"),
          "jcpoa-2015", List.of("D306 verification-money"),
          "us-dprk-1998", List.of("D310 missile-roll-back"),
          "belfast-agreement-1998", List.of("D309 bodies"),
          "colombia-2016", List.of("D310 minors", "D314 assets", "D314 grower-law"),
          "minsk-2015",
              List.of(
                  "D314 heavy-weapons",
                  "D309 amnesty",
                  "D309 economic-ties",
                  "D314 border",
                  "D310 foreign-forces",
                  "D314 constitution",
                  "D309 interim-status",
                  "D314 permanent-status",
                  "D319",
                  "D318"));

  static Stream<Path> definitions() throws IOException {
    return Stream.concat(
        files(Path.of("input"), 1), files(Path.of("src", "test", "resources", "packages"), 2));
  }

  private static Stream<Path> files(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(yaml|json)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void areReadWhole(Path file) throws IOException {
    assertEquals(List.of(), read(file).findings());
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void haveNoFindingsButTheWarningsThatAreTrueOfThem(Path file) throws IOException {
    Definition definition = read(file).definition().orElseThrow();
    assertEquals(
        WARNINGS.getOrDefault(definition.content().id(), List.of()),
        Checks.run(definition).stream().map(finding -> summary(definition, finding)).toList());
  }

  private static String summary(Definition definition, Finding finding) {
    return definition.content().measures().stream()
        .filter(measure -> (finding.pointer() + "/").startsWith(measure.pointer() + "/"))
        .map(measure -> finding.code() + " " + measure.id())
        .findFirst()
        .orElseGet(finding::code);
  }

  private static ReadResult read(Path file) throws IOException {
    return new DefinitionReader().read(file.toString(), Files.readAllBytes(file));
  }
}
