package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;

class SchemaCommandTest {

  @Test
  void theSchemaIsPrintedForEditors() throws IOException {
    Ran ran = Ran.in(Path.of(""), "schema");
    assertEquals(Exit.DONE, ran.code());
    JsonNode schema = JsonMapper.builder().build().readTree(ran.out());
    assertEquals("https://json-schema.org/draft/2020-12/schema", schema.at("/$schema").asText());
  }

  @Test
  void theStandardSchemaHasNoKeywordsOfEditors() {
    for (String format : List.of("--list", "")) {
      String[] arguments = ("schema --standard " + format).strip().split(" ");
      String printed = Ran.in(Path.of(""), arguments).out();
      assertTrue(printed.contains("urn:demarche:schema:"), printed);
      assertFalse(printed.contains("enumDescriptions"), format);
      assertFalse(printed.contains("patternErrorMessage"), format);
      assertFalse(printed.contains("defaultSnippets"), format);
    }
  }
}
