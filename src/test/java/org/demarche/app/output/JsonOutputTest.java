package org.demarche.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.app.command.Definitions;
import org.demarche.app.command.Demarche;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all JSON that commands print has in common, against its page of the documentation. */
class JsonOutputTest {

  /** Whose keys are data. */
  private static final Set<String> MAPS = Set.of("deliveries");

  private final Path folder;

  JsonOutputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write() {
    Definitions.good(folder.resolve("talks.yaml"), "talks");
    Definitions.good(folder.resolve("other.yaml"), "other");
    Definitions.broken(folder.resolve("broken.yaml"));
  }

  @ParameterizedTest
  @CsvSource({
    "demarche-check/1, check --json talks.yaml broken.yaml",
    "demarche-build/1, build --json talks.yaml --format html --kind summary",
    "demarche-check/1, analyse --json broken.yaml",
    "demarche-changes/1, diff --json talks.yaml other.yaml",
    "demarche-proposals/1, diff --as-proposals --json talks.yaml other.yaml",
    "demarche-what-if/1, what-if --json talks.yaml --drop share-gauge-data",
    "demarche-status/1, status --json",
    "demarche-settings/1, status --settings --json",
  })
  void eachNamesItsFormatAndEveryKeyIsDescribed(String schema, String command) throws IOException {
    String printed = Ran.in(folder, command.split(" ", -1)).out();
    assertTrue(
        printed.startsWith(
            "{\n  \"schema\": \"%s\",\n  \"version\": \"development\",\n".formatted(schema)),
        printed);
    assertTrue(printed.endsWith("\n}\n"), printed);
    String page = Files.readString(Ran.PROJECT.resolve("src/docs/json.md"));
    assertTrue(page.contains("`" + schema + "`"), schema);
    Set<String> keys = new TreeSet<>();
    collect(JsonMapper.builder().build().readTree(printed), keys);
    assertEquals(List.of(), keys.stream().filter(key -> !page.contains("`" + key + "`")).toList());
  }

  @Test
  void whatIsNotKnownIsNull() throws IOException {
    JsonNode build =
        read(run("", "build", "--json", "talks.yaml", "--kind", "summary", "--format=html"));
    assertTrue(build.at("/files/0/published/documents/0/pages").isNull(), build::toString);
    JsonNode status = read(run("", "status", "--json"));
    for (String key : List.of("nextNight", "lastNight", "copies")) {
      assertTrue(status.path(key).isNull(), key);
    }
    assertTrue(status.at("/folder/oldest").isNull());
  }

  @ParameterizedTest
  @CsvSource({"check", "build", "analyse"})
  void aFileThatIsNotThereIsAFinding(String command) throws IOException {
    Ran ran = run("", command, "--json", "tolks.yaml");
    assertEquals(Exit.USAGE, ran.code());
    JsonNode file = read(ran).at("/files/0");
    assertTrue(file.path("file").asText().endsWith("tolks.yaml"), ran.out());
    assertTrue(file.path("package").isNull());
    JsonNode finding = file.at("/findings/0");
    assertEquals("D602", finding.path("code").asText());
    assertTrue(finding.path("line").isNull() && finding.path("length").isNull());
    assertTrue(finding.path("message").asText().endsWith("; did you mean \"talks.yaml\"?"));
  }

  @Test
  void theOthersAreCheckedAllTheSame() throws IOException {
    JsonNode json = read(run("", "check", "--json", "none.yaml", "talks.yaml"));
    assertEquals("checked", json.at("/files/0/outcome").asText());
    assertEquals("fault", json.at("/files/1/outcome").asText());
    assertEquals(1, json.path("errors").asInt());
  }

  @Test
  void standardInputIsReadByCheckBuildAndAnalyse() throws IOException {
    String good = Files.readString(folder.resolve("talks.yaml"));
    assertEquals("No findings in 1 file\n", run(good, "check", "-").out());
    assertEquals(run(good, "analyse", "talks.yaml").out(), run(good, "analyse", "-").out());
    Ran built = run(good, "build", "-", "--format", "html", "--kind", "summary");
    assertEquals(Exit.DONE, built.code(), built.err());
    assertTrue(Files.exists(folder.resolve("output/talks/summary.html")));
    Ran broken = run(Files.readString(folder.resolve("broken.yaml")), "check", "-");
    assertTrue(broken.out().startsWith("standard-input.yaml:"), broken.out());
    Ran json = run("{\n\"schema\": 1,}", "check", "-");
    assertTrue(json.out().startsWith("standard-input.json:"), json.out());
  }

  @Test
  void standardInputMayBeADistributionList() {
    Ran ran = run("schema: demarche-list/1\nid: desk\n", "check", "-");
    assertTrue(ran.out().contains("list"), ran.out());
    assertTrue(ran.out().startsWith("standard-input.yaml:"), ran.out());
  }

  private static JsonNode read(Ran ran) throws IOException {
    return JsonMapper.builder().build().readTree(ran.out());
  }

  private static void collect(JsonNode node, Set<String> keys) {
    node.properties()
        .forEach(
            member -> {
              keys.add(member.getKey());
              if (!MAPS.contains(member.getKey())) {
                collect(member.getValue(), keys);
              }
            });
    if (node.isArray()) {
      node.forEach(item -> collect(item, keys));
    }
  }

  private Ran run(String in, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Environment around =
        new Environment(
            Ran.PROJECT,
            folder,
            Map.of(),
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            false);
    int code = Demarche.run(around, args);
    return new Ran(code, out.toString(), err.toString());
  }
}
