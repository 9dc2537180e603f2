package org.demarche.edition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.util.List;
import org.demarche.analysis.report.AnalysisReport;
import org.demarche.model.Definition;
import org.demarche.model.Packages;
import org.demarche.model.term.AuthorityKind;
import org.demarche.model.term.LinkageKind;
import org.demarche.model.term.Need;
import org.demarche.model.term.Status;
import org.junit.jupiter.api.Test;

class AnalysisJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Definition DEFINITION =
      Packages.twoSides()
          .phase("freeze")
          .phase("roll-back")
          .measure("ban", "dprk", m -> m.status(Status.IN_FORCE).phase("freeze"))
          .measure("visit", "us", m -> m.due("1999-01").phase("freeze"))
          .measure("aid", "us", m -> m.cost(300, "USD").authority(AuthorityKind.REFERENDUM, null))
          .measure("end", "dprk", m -> m.phase("roll-back"))
          .requires("aid", "visit")
          .suspendedBy("aid", "ban")
          .inReturnFor("aid", "ban")
          .contested(List.of("us"), LinkageKind.REQUIRES, Need.ALL, "visit", "end")
          .trigger("test", List.of(), List.of(), List.of("ban"))
          .definition();

  private static JsonNode written() throws IOException {
    AnalysisReport report = AnalysisReport.of(DEFINITION, DEFINITION.content().asOf());
    return JSON.readTree(AnalysisJson.write(report));
  }

  @Test
  void whatIsWrittenKeepsThePublishedSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
            .getSchema(JSON.readTree(AnalysisJson.schema()));
    List<Error> errors = schema.validate(written());
    assertEquals(List.of(), errors);
  }

  @Test
  void eachMeasureHasItsStandingAndWhatItRestsOn() throws IOException {
    JsonNode json = written();
    assertEquals("demarche-analysis/1", json.path("schema").asText());
    assertEquals("example", json.path("package").asText());
    assertEquals("1999-03-03", json.path("asOf").asText());
    JsonNode measures = json.path("measures");
    assertEquals(
        "{\"id\":\"ban\",\"direction\":\"ask\",\"standing\":\"in-force\",\"overdue\":false,"
            + "\"waitsFor\":[],\"movers\":[],\"step\":null,\"against\":[\"aid\"],"
            + "\"fallsWithout\":[],\"fallsWithoutCount\":0,\"heldUpIfBreached\":[\"aid\"]}",
        measures.get(0).toString());
    assertEquals(
        "{\"id\":\"visit\",\"direction\":\"offer\",\"standing\":\"ready\",\"overdue\":true,"
            + "\"waitsFor\":[],\"movers\":[],\"step\":1,\"against\":[],"
            + "\"fallsWithout\":[\"aid\"],\"fallsWithoutCount\":1,\"heldUpIfBreached\":[]}",
        measures.get(1).toString());
    assertEquals("[\"roll-back\"]", measures.get(3).path("waitsFor").toString());
    assertEquals(
        "[{\"id\":\"freeze\",\"open\":true,\"waitsFor\":[]},"
            + "{\"id\":\"roll-back\",\"open\":false,\"waitsFor\":[\"freeze\"]}]",
        json.path("phases").toString());
    assertEquals(
        "[{\"id\":\"aid\",\"effect\":\"suspended\",\"chain\":[\"ban\",\"aid\"]}]",
        json.path("triggers").get(0).path("stops").toString());
    assertEquals("{\"asks\":[\"end\"],\"offers\":[\"visit\"]}", json.path("unanswered").toString());
    assertEquals(
        "[{\"currency\":\"USD\",\"cost\":300,\"stated\":1,\"of\":4,"
            + "\"pledged\":0,\"likely\":0,\"possible\":0}]",
        json.path("money").toString());
    assertEquals("[\"aid\"]", json.path("consents").path("referendum").toString());
    assertEquals("blocked", json.path("readings").get(0).at("/measures/1/standing").asText());
  }

  @Test
  void equalReportsGiveEqualBytes() throws IOException {
    assertEquals(written(), written());
    assertTrue(
        new String(
                AnalysisJson.write(AnalysisReport.of(DEFINITION, DEFINITION.content().asOf())),
                UTF_8)
            .endsWith("}\n"));
  }
}
