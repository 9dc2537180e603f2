package org.demarche.definition.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.definition.DefinitionFormat;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.syntax.Tree;
import org.demarche.model.NegotiatingPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A definition goes into a workbook and comes back the same. */
class SpreadsheetTest {

  private static final DefinitionReader READER = new DefinitionReader();

  @ParameterizedTest
  @ValueSource(strings = {"input/us-dprk-1998.yaml", "input/agreed-framework-1994.json"})
  void aRealPackageComesBackTheSame(String file) throws IOException {
    assertComesBack(file, Files.readString(Path.of(file)));
  }

  @Test
  void theStarterComesBackTheSame() {
    assertComesBack("starter.yaml", DefinitionFormat.starter());
  }

  @Test
  void theSameDefinitionGivesTheSameBytes() throws IOException {
    byte[] text = Files.readAllBytes(Path.of("input/us-dprk-1998.yaml"));
    assertArrayEquals(
        Spreadsheet.export(tree("a.yaml", text)).workbook(),
        Spreadsheet.export(tree("a.yaml", text)).workbook());
  }

  static void assertComesBack(String file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Exported exported = Spreadsheet.export(tree(file, bytes));
    assertEquals(List.of(), exported.findings());
    Imported back = Spreadsheet.read("talks.xlsx", exported.workbook(), Optional.empty());
    assertEquals(List.of(), back.findings(), back::yaml);
    assertEquals(content(file, bytes), back.definition().orElseThrow().content());
  }

  private static NegotiatingPackage content(String file, byte[] bytes) {
    return READER.read(file, bytes).definition().orElseThrow().content();
  }

  static Tree tree(String file, byte[] bytes) {
    Optional<Tree> tree = READER.tree(file, bytes);
    assertTrue(tree.isPresent());
    return tree.get();
  }
}
