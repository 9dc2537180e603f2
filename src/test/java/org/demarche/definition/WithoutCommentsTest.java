package org.demarche.definition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WithoutCommentsTest {

  @Test
  void commentsGoAndAllElseStays() {
    String yaml = "# first\na: 'x # y' # second\nb:\n  # third\n  - |\n    # text\n    z\n";
    String bare =
        new String(
            WithoutComments.of("a.yaml", yaml.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8);
    assertEquals("a: 'x # y'\nb:\n- |\n  # text\n  z\n", bare);
  }

  @Test
  void jsonIsAsItWas() {
    byte[] json = "{\"a\":  1}".getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(json, WithoutComments.of("a.JSON", json));
  }

  @Test
  void aDefinitionReadsTheSameAgain() throws IOException {
    for (Path file : definitions()) {
      byte[] whole = Files.readAllBytes(file);
      byte[] bare = WithoutComments.of("a.yaml", whole);
      ReadResult before = new DefinitionReader().read("a.yaml", whole);
      ReadResult after = new DefinitionReader().read("a.yaml", bare);
      assertEquals(
          before.definition().orElseThrow().content(), after.definition().orElseThrow().content());
      assertFalse(new String(bare, StandardCharsets.UTF_8).startsWith("#"));
    }
  }

  private static List<Path> definitions() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/packages"))) {
      return files.filter(file -> file.endsWith("definition.yaml")).sorted().toList();
    }
  }
}
