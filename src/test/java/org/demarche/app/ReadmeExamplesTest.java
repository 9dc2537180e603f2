package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every {@code ./demarche} line of a {@code sh} block, first in the README, then in its guide. */
class ReadmeExamplesTest {

  private static final String START = "./demarche ";

  /** Commands that go on until they are stopped. */
  private static final Set<String> ENDLESS = Set.of("watch");

  private final Path project;

  ReadmeExamplesTest(@TempDir Path project) {
    this.project = project;
  }

  @Test
  void examplesRunInAFreshCopyOneAfterTheOther() throws IOException {
    copy("input");
    copy("templates");
    List<String> examples = examples(Files.readString(Path.of("README.md")));
    examples.addAll(examples(Files.readString(Path.of("src/docs/usage.md"))));
    assertFalse(examples.isEmpty());
    for (String example : examples) {
      Ran ran = Ran.in(project, project, Map.of(), false, words(example));
      assertEquals(Exit.DONE, ran.code(), example + "\n" + ran.err() + ran.out());
    }
  }

  /** Without their comments and redirections. */
  private static List<String> examples(String readme) {
    List<String> examples = new ArrayList<>();
    boolean shell = false;
    for (String line : readme.lines().toList()) {
      if (line.startsWith("```")) {
        shell = line.equals("```sh");
      } else if (shell && line.startsWith(START)) {
        examples.add(line.substring(START.length()).replaceFirst("\\s+[#>].*", "").strip());
      }
    }
    examples.removeIf(example -> ENDLESS.contains(words(example)[0]));
    return examples;
  }

  private static String[] words(String example) {
    return example.split("\\s+");
  }

  private void copy(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.toList()) {
        Files.copy(file, project.resolve(file.toString()));
      }
    }
  }
}
