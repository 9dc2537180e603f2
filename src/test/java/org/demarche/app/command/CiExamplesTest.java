package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Hooks and workflows that others copy are YAML, and their commands are understood. */
class CiExamplesTest {

  private static final Path PAGE = Path.of("src/docs/ci.md");
  private static final Path HOOKS = Path.of(".pre-commit-hooks.yaml");
  private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\s*(?:entry: |run: )?(?:\\./)?demarche (\\w.*)$");

  @ParameterizedTest
  @MethodSource("yaml")
  void eachExampleIsYaml(String yaml) {
    Load load = new Load(LoadSettings.builder().build());
    assertDoesNotThrow(() -> load.loadFromString(yaml), yaml);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void eachCommandIsUnderstood(String command) {
    String[] args = command.replaceFirst(" \\|\\| .*", "").replace("\"", "").split(" ", -1);
    assertDoesNotThrow(() -> HelpTest.root().parseArgs(args), command);
  }

  @ParameterizedTest
  @MethodSource("hooked")
  void theHookTakesDefinitionsAndListsAlone(String file, boolean taken) throws IOException {
    String files =
        Files.readString(HOOKS).lines().filter(line -> line.contains("files: ")).toList().get(0);
    assertEquals(
        taken,
        Pattern.compile(files.substring(files.indexOf(": ") + 2)).matcher(file).find(),
        file);
  }

  static Stream<Object[]> hooked() {
    return Stream.of(
        new Object[] {"input/talks.yaml", true},
        new Object[] {"lists/desk.yml", true},
        new Object[] {"input/accepted/talks.yaml", false},
        new Object[] {"input/.demarche/demarche-1.schema.json", false},
        new Object[] {"pom.xml", false});
  }

  static Stream<String> yaml() throws IOException {
    return Stream.concat(
        BLOCK.matcher(Files.readString(PAGE)).results().map(block -> block.group(1)),
        Stream.of(Files.readString(HOOKS)));
  }

  static List<String> commands() throws IOException {
    return COMMAND
        .matcher(Files.readString(PAGE) + Files.readString(HOOKS))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
