package org.demarche.app.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.demarche.catalogue.CataloguePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCommandTest {

  @TempDir private Path folder;

  @Test
  void writesTheCatalogueAndSaysHowManyPackagesItHas() throws IOException {
    CataloguePackage.of("talks", "Talks").publish(folder.resolve("output"));
    CataloguePackage.of("high", "High").marked("Secret").publish(folder.resolve("output"));

    Ran all = Ran.in(folder, "catalogue");
    assertEquals("Wrote output/index.html: 2 packages\n", all.out());
    assertEquals(Exit.DONE, all.code());

    Ran fewer = Ran.in(folder, "catalogue", "--max-marking", "restricted");
    assertEquals("Wrote output/index.html: 1 package\n", fewer.out());
    assertFalse(Files.readString(folder.resolve("output/index.html")).contains(">High<"));
  }

  @Test
  void whatItWritesForProgramsKeepsItsSchema() throws IOException {
    Path out = folder.resolve("output");
    CataloguePackage.of("talks", "Talks").dated("1999-03-02").publish(out);
    CataloguePackage.of("talks", "Talks").standing("done").late("The visit").publish(out);
    Ran.in(folder, "catalogue");

    ObjectMapper json = new ObjectMapper();
    var schema =
        SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
            .getSchema(json.readTree(Ran.in(folder, "schema", "--catalogue").out()));
    assertEquals(List.of(), schema.validate(json.readTree(out.resolve("catalogue.json").toFile())));
  }

  @Test
  void takesItAwayWhereASettingSaysSo() {
    CataloguePackage.of("talks", "Talks").publish(folder.resolve("output"));
    Ran.in(folder, "catalogue");

    Ran off = Ran.in(folder, Map.of("DEMARCHE_CATALOGUE", "false"), "catalogue");

    assertEquals("There is no catalogue: the setting catalogue is false\n", off.out());
    assertFalse(Files.exists(folder.resolve("output/index.html")));
  }

  @Test
  void refusesAMarkingThatIsNone() throws IOException {
    Files.createDirectories(folder.resolve("output"));
    Ran ran = Ran.in(folder, "catalogue", "--max-marking", "Cosmic");

    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("\"Cosmic\" is not among the markings"), ran.err());
    assertEquals(Exit.USAGE, Ran.in(folder, "catalogue", "--out", "nowhere").code());
  }
}
