package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.app.settings.Exit;
import org.demarche.edition.EditionStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An edition in the form of the first version: its package is under another key, and it says less.
 */
class FormerEditionTest {

  private static final List<String> LATER =
      List.of("bottomLine", "language", "decisions", "sha256", "data", "package");

  @TempDir Path folder;

  private Path edition;

  @BeforeEach
  void anEditionOfTheFirstVersion() throws IOException {
    BuiltOnce.summary(folder, "talks", "Restricted");
    edition = folder.resolve("out/talks/current").toRealPath();
    Path file = edition.resolve("manifest.json");
    String manifest = Files.readString(file);
    for (JsonNode data : new JsonMapper().readTree(manifest).path("data")) {
      Files.delete(edition.resolve(data.path("file").textValue()));
    }
    Files.writeString(
        file,
        manifest
            .replaceFirst("\"package\":", "\"packageId\":")
            .replaceFirst("(?m)^  \"bottomLine\":.*\\n", "")
            .replaceFirst("(?m)^  \"language\":.*\\n", "")
            .replaceFirst("(?m)^  \"decisions\":.*\\n", "")
            .replaceFirst("(?ms),\\n  \"data\": \\[.*?\\n  \\]", "")
            .replaceFirst(",\\n  \"sha256\": \"[0-9a-f]{64}\"\\n}\\n$", "\n}\n"));
    Set<String> members = new TreeSet<>();
    new JsonMapper().readTree(file.toFile()).fieldNames().forEachRemaining(members::add);
    assertTrue(Collections.disjoint(members, LATER), members.toString());
  }

  @Test
  void itIsVerifiedListedAndPacked() throws IOException {
    assertDone("verify");
    assertDone("catalogue");
    assertTrue(Files.readString(folder.resolve("out/index.html")).contains("talks/summary.pdf"));
    assertDone("packet", "talks");
    assertTrue(Files.exists(edition), "packed as it is");
  }

  @Test
  void theNextEditionFollowsIt() throws IOException {
    assertDone("build", "talks.yaml", "--kind", "summary");
    assertFalse(folder.resolve("out/talks/current").toRealPath().equals(edition));
    assertTrue(Files.exists(edition));
    assertEquals(
        2, new EditionStore(folder.resolve("out")).current("talks").orElseThrow().number());
    assertDone("verify");
  }

  private void assertDone(String... args) {
    Ran ran = Ran.in(folder, Map.of("DEMARCHE_OUTPUT", "out"), args);
    assertEquals(Exit.DONE, ran.code(), String.join(" ", args) + "\n" + ran.err() + ran.out());
  }
}
