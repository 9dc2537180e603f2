package org.demarche.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.demarche.app.command.Definitions;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The reports that {@code check} writes for other programs. */
class CheckReportTest {

  private final Path folder;

  CheckReportTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void sarifHasRulesPlacesAndFingerprints() throws IOException {
    Definitions.broken(folder.resolve("in/ä talks.yaml"));
    Ran ran = Ran.in(folder, "check", "in", "--report", "sarif");
    assertEquals(Exit.ERRORS, ran.code(), ran.err());
    JsonNode run = valid(ran.out()).at("/runs/0");
    assertTrue(run.at("/invocations/0/executionSuccessful").booleanValue());
    JsonNode result = find(run, "D104");
    JsonNode rule = run.at("/tool/driver/rules").get(result.path("ruleIndex").intValue());
    assertEquals("D104", rule.path("id").textValue());
    assertTrue(rule.at("/help/markdown").textValue().contains("**What to do:**"));
    assertEquals("error", result.path("level").textValue());
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertEquals("in/%C3%A4%20talks.yaml", place.at("/artifactLocation/uri").textValue());
    assertEquals(
        new JsonMapper().readTree("{\"startLine\":3,\"startColumn\":1,\"endColumn\":6}"),
        place.path("region"));
    assertEquals(
        "/titel", result.at("/locations/0/logicalLocations/0/fullyQualifiedName").textValue());
  }

  @Test
  void aFingerprintStaysWhenLinesMove() throws IOException {
    Path file = Definitions.broken(folder.resolve("talks.yaml"));
    List<String> before = fingerprints();
    Files.writeString(file, "# a comment\n\n" + Definitions.BROKEN);
    assertEquals(before, fingerprints());
    assertEquals(before.size(), before.stream().distinct().count());
  }

  @Test
  void sarifOfASoundFileAndOfOneThatIsNotThere() throws IOException {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    Ran good = Ran.in(folder, "check", "talks.yaml", "--report", "sarif");
    assertEquals(Exit.DONE, good.code());
    assertEquals(0, valid(good.out()).at("/runs/0/results").size());
    Ran missing = Ran.in(folder, "check", "talks.yaml", "tlaks.yaml", "--report", "sarif");
    assertEquals(Exit.USAGE, missing.code());
    JsonNode run = valid(missing.out()).at("/runs/0");
    assertFalse(run.at("/invocations/0/executionSuccessful").booleanValue());
    assertEquals(
        1, find(run, "D602").at("/locations/0/physicalLocation/region/startLine").intValue());
  }

  @Test
  void junitHasATestCaseForEachFile() throws Exception {
    Definitions.broken(folder.resolve("broken.yaml"));
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    Ran ran =
        Ran.in(folder, "check", "broken.yaml", "talks.yaml", "gone.yaml", "--report=junit=r.xml");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.out().contains("error D104 "), "in words, too: " + ran.out());
    String xml = Files.readString(folder.resolve("r.xml"));
    Element suites =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    Element suite = (Element) suites.getElementsByTagName("testsuite").item(0);
    assertEquals("3", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("failures"));
    assertEquals("1", suite.getAttribute("errors"));
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertEquals("broken.yaml", ((Element) failure.getParentNode()).getAttribute("name"));
    assertTrue(failure.getTextContent().contains("broken.yaml:3:1: error D104 "), xml);
  }

  @Test
  void githubAnnotatesTheLine() {
    Definitions.broken(folder.resolve("50%, now.yaml"));
    Ran ran = Ran.in(folder, "check", "50%, now.yaml", "--report", "github");
    assertEquals(Exit.ERRORS, ran.code());
    assertTrue(
        ran.out().contains("::error file=50%25%2C now.yaml,line=3,col=1,endColumn=6,title=D104::"),
        ran.out());
    assertTrue(ran.out().lines().allMatch(line -> line.startsWith("::")), ran.out());
  }

  @Test
  void severalReportsAreWrittenAtOnceButOneAtMostIsPrinted() {
    Definitions.broken(folder.resolve("talks.yaml"));
    Ran both =
        Ran.in(folder, "check", "talks.yaml", "--report", "github", "--report", "sarif=r.sarif");
    assertEquals(Exit.ERRORS, both.code());
    assertTrue(both.out().startsWith("::error "), both.out());
    assertTrue(Files.exists(folder.resolve("r.sarif")));
    Ran refused = Ran.in(folder, "check", "talks.yaml", "--json", "--report", "sarif");
    assertEquals(Exit.USAGE, refused.code());
    assertEquals("", refused.out());
  }

  @Test
  void aFormThatIsNotKnownIsToldWithTheNearest() {
    Ran ran = Ran.in(folder, "check", "--report", "sarf=x");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("there is no form \"sarf\"; did you mean \"sarif\"?"), ran.err());
    assertEquals(Exit.USAGE, Ran.in(folder, "check", "--report", "sarif=").code());
  }

  private List<String> fingerprints() throws IOException {
    Ran ran = Ran.in(folder, "check", "talks.yaml", "--report", "sarif");
    return valid(ran.out()).findValuesAsText("codeAndPointer/v1");
  }

  private static JsonNode find(JsonNode run, String code) {
    for (JsonNode result : run.path("results")) {
      if (result.path("ruleId").asText().equals(code)) {
        return result;
      }
    }
    throw new AssertionError("no result " + code + " in " + run);
  }

  /** Held against the schema that the standard publishes. */
  private static JsonNode valid(String sarif) throws IOException {
    JsonNode log = new JsonMapper().readTree(sarif);
    try (InputStream in =
        Objects.requireNonNull(
            CheckReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      assertEquals(
          List.of(), SchemaRegistry.withDialect(Dialects.getDraft7()).getSchema(in).validate(log));
    }
    return log;
  }
}
