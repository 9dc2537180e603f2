package org.demarche.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.demarche.definition.sheet.Imported;
import org.demarche.definition.sheet.Spreadsheet;
import org.demarche.model.Definition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Packages at random go into a workbook and come back the same; many among the long proofs. */
class WorkbookTest {

  private static final int PACKAGES = 15;
  private static final int MANY = 1_000;

  @Test
  void aPackageComesBackTheSame() {
    comeBack(PACKAGES);
  }

  @Test
  @Tag("proof")
  void manyPackagesComeBackTheSame() {
    comeBack(MANY);
  }

  private static void comeBack(int packages) {
    DefinitionReader reader = new DefinitionReader();
    long first = Long.getLong("demarche.meaning.seed", 1998);
    for (long seed = first; seed < first + packages; seed++) {
      byte[] text = PackWriter.write(PackGenerator.generate(seed)).getBytes(StandardCharsets.UTF_8);
      ReadResult read = reader.read("pack.json", text);
      byte[] workbook = Spreadsheet.export(reader.tree("pack.json", text).orElseThrow()).workbook();
      Imported back = Spreadsheet.read("pack.xlsx", workbook, Optional.empty());
      String name = "seed " + seed;
      assertEquals(List.of(), back.findings(), name);
      assertEquals(
          read.definition().map(Definition::content),
          back.definition().map(Definition::content),
          name);
    }
  }
}
