package org.demarche.app.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A limit of missile tests as each side might propose it. */
class ProposalsTextTest {

  private static final Path FOLDER = Path.of("src/test/resources/proposals").toAbsolutePath();
  private static final String OURS = FOLDER.resolve("ours.yaml").toString();
  private static final String THEIRS = FOLDER.resolve("theirs.yaml").toString();

  @TempDir Path folder;

  @Test
  void saysWhatIsAgreedApartAndUnanswered() throws IOException {
    Ran ran = Ran.in(folder, "diff", "--as-proposals", OURS, THEIRS);
    assertEquals(Exit.ERRORS, ran.code(), ran.err());
    assertEquals(Files.readString(FOLDER.resolve("apart.txt")), ran.out());
  }

  @Test
  void theSameProposalIsAgreed() {
    assertEquals(Exit.DONE, Ran.in(folder, "diff", "--as-proposals", OURS, OURS).code());
  }

  @Test
  void asJsonItKeepsItsSchema() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    JsonNode said =
        json.readTree(Ran.in(folder, "diff", "--as-proposals", OURS, THEIRS, "--json").out());
    var schema =
        SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
            .getSchema(json.readTree(Ran.in(folder, "schema", "--proposals").out()));
    assertEquals(List.of(), schema.validate(said));
    assertEquals("inspections", said.at("/ours/alone/0/id").asText(), said::toString);
  }
}
