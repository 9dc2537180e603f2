package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.demarche.app.settings.Exit;
import org.demarche.files.Durable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Agreed Framework as it stood in 1994, 1996 and 1998, and other cases of {@code diff}. */
class DiffCommandTest {

  private static final Path FRAMEWORK =
      Path.of("src/test/resources/agreed-framework").toAbsolutePath();

  @TempDir Path folder;

  private static String year(int year) {
    return FRAMEWORK.resolve(year + ".yaml").toString();
  }

  @ParameterizedTest
  @CsvSource({"1994, 1996", "1996, 1998", "1994, 1998"})
  void saysWhatAHistorianWould(int before, int after) throws IOException {
    Ran ran = Ran.in(folder, "diff", year(before), year(after));
    assertEquals(Exit.ERRORS, ran.code(), ran.err());
    Path golden = FRAMEWORK.resolve("from-%d-to-%d.txt".formatted(before, after));
    assertEquals(Files.readString(golden), ran.out());
  }

  @Test
  void theSameIsNoDifference() throws IOException {
    Ran ran = Ran.in(folder, "diff", year(1996), year(1996));
    assertEquals(new Ran(Exit.DONE, "No differences.\n", ""), ran);
    Path bare = folder.resolve("bare.yaml");
    Files.writeString(bare, "# a remark\n" + Files.readString(Path.of(year(1996))));
    assertEquals(Exit.DONE, Ran.in(folder, "diff", year(1996), bare.toString()).code());
  }

  @Test
  void onOneDayTheDatesSayTheSame() {
    Ran ran = Ran.in(folder, "diff", year(1994), year(1996), "--as-of", "1996-12-31");
    assertFalse(ran.out().contains("\nOverdue now\n"), ran.out());
    assertTrue(ran.out().contains("\nNo longer overdue\n  freeze "), ran.out());
  }

  @Test
  void asJsonItKeepsItsSchema() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    Ran ran = Ran.in(folder, "diff", year(1996), year(1998), "--json");
    var schema =
        SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
            .getSchema(json.readTree(Ran.in(folder, "schema", "--changes").out()));
    assertEquals(List.of(), schema.validate(json.readTree(ran.out())));
    assertEquals("ready", json.readTree(ran.out()).at("/effects/1/to/0").asText(), ran.out());
  }

  @Test
  void aDefinitionWithErrorsIsNotCompared() {
    Path broken = Definitions.broken(folder.resolve("broken.yaml"));
    Ran ran = Ran.in(folder, "diff", year(1996), broken.toString());
    assertEquals(Exit.USAGE, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("D105") || ran.err().contains("D106"), ran.err());
    Ran json = Ran.in(folder, "diff", year(1996), broken.toString(), "--json");
    assertEquals(Exit.USAGE, json.code());
    assertTrue(json.out().contains("\"demarche-check/1\""), json.out());
  }

  @Test
  void whatIsNotThereIsSaid() {
    Ran edition = Ran.in(folder, "diff", "talks@3", year(1996));
    assertEquals(Exit.USAGE, edition.code());
    assertTrue(edition.err().contains("There is no edition talks@3 that is kept"), edition.err());
    assertEquals(Exit.USAGE, Ran.in(folder, "diff", "talks.yaml", year(1996)).code());
    assertEquals(Exit.USAGE, Ran.in(folder, "diff", "-", "-").code());
  }

  @Test
  void theDefinitionOfAnEditionIsFoundByItsDigest() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    Path current = input.resolve("agreed-framework.yaml");
    build(1994, current);
    Path earlier = Files.createDirectories(input.resolve("accepted/earlier"));
    Files.move(current, earlier.resolve("agreed-framework-1.yaml"));
    build(1996, current);
    Ran ran = Ran.in(folder, "diff", "agreed-framework@1", "agreed-framework");
    assertEquals(Exit.ERRORS, ran.code(), ran.err());
    assertEquals(Ran.in(folder, "diff", year(1994), year(1996)).out(), ran.out());

    Files.writeString(current, "# changed since\n" + Files.readString(current));
    Ran copy = Ran.in(folder, "diff", "agreed-framework@1", "agreed-framework@2");
    assertEquals(ran.out(), copy.out(), "by the private copy");
    Durable.deleteTree(folder.resolve("output/agreed-framework/.definitions"));
    Ran gone = Ran.in(folder, "diff", "agreed-framework@1", "agreed-framework@2");
    assertEquals(Exit.USAGE, gone.code());
    assertTrue(gone.err().contains("The definition of agreed-framework@2 is not in"), gone.err());
  }

  private void build(int year, Path as) throws IOException {
    Files.copy(Path.of(year(year)), as, StandardCopyOption.REPLACE_EXISTING);
    Ran ran = Ran.in(folder, "build", as.toString(), "--kind", "summary", "--format", "html");
    assertEquals(Exit.DONE, ran.code(), ran.err());
  }
}
