package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to the Agreed Framework as it stood at the end of 1996. */
class WhatIfCommandTest {

  private static final Path FRAMEWORK =
      Path.of("src/test/resources/agreed-framework").toAbsolutePath();
  private static final String YEAR = FRAMEWORK.resolve("1996.yaml").toString();

  @TempDir Path folder;

  @Test
  void saysWhatAHistorianWould() throws IOException {
    Ran ran =
        Ran.in(folder, "what-if", YEAR, "--drop", "construction", "--status", "freeze=breached");
    assertEquals(Exit.DONE, ran.code(), ran.err());
    assertEquals("", ran.err());
    assertEquals(Files.readString(FRAMEWORK.resolve("what-if-1996.txt")), ran.out());
    assertArrayEquals(new String[0], folder.toFile().list(), "nothing is written");
  }

  @Test
  void asJsonItKeepsItsSchema() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    Ran ran = Ran.in(folder, "what-if", YEAR, "--drop", "construction", "--json");
    var schema =
        SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
            .getSchema(json.readTree(Ran.in(folder, "schema", "--what-if").out()));
    JsonNode said = json.readTree(ran.out());
    assertEquals(List.of(), schema.validate(said));
    assertEquals("dropped", said.at("/scenarios/0/supposed/0/to").asText(), ran.out());
  }

  @Test
  void allFaultsAreToldAtOnceWithTheNearestSpelling() {
    Ran ran =
        Ran.in(
            folder,
            "what-if",
            YEAR,
            "--drop",
            "frezee",
            "--drop",
            "united-states",
            "--status",
            "freeze=don",
            "--status",
            "freeze",
            "--date",
            "freeze=soon",
            "--take",
            "freeze=flor");
    assertEquals(Exit.USAGE, ran.code());
    assertEquals("", ran.out());
    for (String part :
        List.of(
            "--drop: no measure has the id \"frezee\"; did you mean \"freeze\"?",
            "--drop: united-states is a party, no measure",
            "--status freeze=don: a status is one of proposed,",
            "did you mean \"done\"?",
            "--status freeze: written MEASURE=STATUS",
            "--date freeze=soon: a date is a year, a month or a day, such as 1999-05",
            "--take freeze=flor: a stance is one of opening, fallback:N, floor, theirs",
            "--take: freeze is a measure, no position")) {
      assertTrue(ran.err().contains(part), part + "\n" + ran.err());
    }
  }

  @Test
  void somethingIsToBeSupposed() {
    Ran ran = Ran.in(folder, "what-if", YEAR);
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("Say what is to be supposed"), ran.err());
  }

  @Test
  void aDefinitionWithErrorsIsNotAsked() {
    Path broken = Definitions.broken(folder.resolve("broken.yaml"));
    Ran ran = Ran.in(folder, "what-if", broken.toString(), "--drop", "visit");
    assertEquals(Exit.ERRORS, ran.code());
    assertEquals("", ran.out());
  }
}
