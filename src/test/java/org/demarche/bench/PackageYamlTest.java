package org.demarche.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageYamlTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 100, 1000})
  void aPackageOfAnySizeHasItsMeasuresAndNoErrors(int measures) {
    String yaml = PackageYaml.of("sized", measures, 7);
    ReadResult read =
        new DefinitionReader().read("sized.yaml", yaml.getBytes(StandardCharsets.UTF_8));

    Definition definition =
        read.definition().orElseThrow(() -> new AssertionError(read.findings().toString()));
    assertEquals(measures, definition.content().measures().size());
    assertEquals(
        List.of(),
        Stream.concat(read.findings().stream(), Checks.run(definition).stream())
            .filter(Finding::isError)
            .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void theSeedDecidesTheText(int measures) {
    assertEquals(PackageYaml.of("a", measures, 1), PackageYaml.of("a", measures, 1));
    assertNotEquals(PackageYaml.of("a", measures, 1), PackageYaml.of("a", measures, 2));
  }
}
