package org.demarche.app.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetCommandsTest {

  private static final String TALKS =
      """
      schema: demarche/1
      id: talks
      title: Talks
      edition: 1999-03-03
      parties:
        - {id: us, title: States, roles: [proposer]}
        - {id: nk, title: Korea, roles: [counterpart]}
      measures:
        - {id: ban, title: Ban tests, by: [nk]}
        - {id: help, title: Send help, by: [us]}
      linkages:
        - {kind: in-return-for, from: ban, to: [help]}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aDefinition() throws IOException {
    Files.writeString(folder.resolve("talks.yaml"), TALKS);
  }

  @Test
  void aDefinitionGoesOutAndComesBackWithoutADifference() {
    assertEquals(
        new Ran(Exit.DONE, "Wrote talks.xlsx\n", ""),
        Ran.in(folder, "export", "talks.yaml", "--xlsx"));
    assertEquals(
        new Ran(Exit.DONE, "Wrote back/talks-2.yaml\n", ""),
        Ran.in(folder, "import", "talks.xlsx", "-o", "back/talks-2.yaml"));
    assertEquals(Exit.DONE, Ran.in(folder, "diff", "talks.yaml", "back/talks-2.yaml").code());
  }

  @Test
  void nothingIsOverwrittenWithoutForce() throws IOException {
    Ran.in(folder, "export", "talks.yaml", "--xlsx");
    Ran again = Ran.in(folder, "export", "talks.yaml", "--xlsx");
    assertEquals(Exit.USAGE, again.code());
    assertTrue(again.err().contains("replace it with --force"), again.err());
    Ran into = Ran.in(folder, "import", "talks.xlsx", "--into", "talks.yaml");
    assertEquals(Exit.USAGE, into.code());
    assertEquals(TALKS, Files.readString(folder.resolve("talks.yaml")));

    Ran forced = Ran.in(folder, "import", "talks.xlsx", "--into", "talks.yaml", "--force");
    assertEquals(new Ran(Exit.DONE, "Wrote talks.yaml\n", ""), forced);
    assertEquals(Exit.DONE, Ran.in(folder, "export", "talks.yaml", "--xlsx", "--force").code());
  }

  /** Of the workbook, the values in it, and of what the checks say of the whole. */
  @Test
  void faultsOfEveryKindAreNamedByTheirCellsAndNothingIsWritten() throws IOException {
    Ran.in(folder, "export", "talks.yaml", "--xlsx");
    Path file = folder.resolve("talks.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet parties = workbook.getSheet("parties");
      parties.getRow(1).createCell(2).setCellFormula("1+1");
      parties.getRow(2).getCell(3).setCellValue("enemy");
      workbook.getSheet("measures").getRow(1).getCell(6).setCellValue("china");
      try (var out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    Ran ran = Ran.in(folder, "import", "talks.xlsx", "-o", "new.yaml");
    assertEquals(Exit.ERRORS, ran.code());
    assertFalse(Files.exists(folder.resolve("new.yaml")));
    for (String wanted :
        new String[] {
          "talks.xlsx[parties]:2:3: error D123 row 2, column C (abbreviation)",
          "talks.xlsx[parties]:3:4: error D107 row 3, column D (roles)",
          "talks.xlsx[measures]:2:7: error D201 row 2, column G (by)"
        }) {
      assertTrue(ran.err().contains(wanted), wanted + "\n" + ran.err());
    }
  }

  @Test
  void whatCannotBeReadIsRefusedInWords() throws IOException {
    Files.writeString(folder.resolve("talks.xlsx"), "no workbook");
    Ran ran = Ran.in(folder, "import", "talks.xlsx", "-o", "new.yaml");
    assertEquals(Exit.ERRORS, ran.code());
    assertTrue(ran.err().startsWith("talks.xlsx: error D122 "), ran.err());
    Files.writeString(folder.resolve("bad.yaml"), "title: [");
    assertEquals(Exit.ERRORS, Ran.in(folder, "export", "bad.yaml", "--xlsx").code());
    assertEquals(Exit.USAGE, Ran.in(folder, "import", "gone.xlsx").code());
  }
}
