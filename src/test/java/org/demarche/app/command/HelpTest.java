package org.demarche.app.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {

  private static final Path HERE = Path.of("");

  @Test
  void helpListsTheCommandsWithExamplesAndExitCodes() {
    Ran ran = Ran.in(HERE, "--help");
    assertEquals(Exit.DONE, ran.code());
    commands().forEach(c -> assertTrue(ran.out().contains("\n  " + c.getCommandName() + " ")));
    assertTrue(ran.out().contains("Exit codes: 0 done, 1 a definition has errors"), ran.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void eachCommandHasHelpWithExamples(CommandLine command) {
    Ran ran = Ran.in(HERE, command.getCommandName(), "--help");
    assertEquals(Exit.DONE, ran.code());
    assertTrue(ran.out().startsWith("Usage: demarche " + command.getCommandName()), ran.out());
    assertTrue(ran.out().contains("\nExamples:\n"), ran.out());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void eachExampleIsUnderstood(String example) {
    String command = example.strip().replaceFirst("(   +| > ).*", "");
    String[] args = Stream.of(command.split(" ", -1)).skip(1).toArray(String[]::new);
    assertDoesNotThrow(() -> root().parseArgs(args), example);
  }

  @Test
  void withoutACommandTheUseIsShownAsAnError() {
    Ran ran = Ran.in(HERE);
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().startsWith("Which command?\nUsage: demarche "), ran.err());
  }

  @Test
  void anUnknownCommandIsToldWithTheNearest() {
    Ran ran = Ran.in(HERE, "buidl");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("Did you mean: demarche build?"), ran.err());
  }

  @Test
  void theVersionIsPrinted() {
    assertEquals(new Ran(Exit.DONE, "demarche development\n", ""), Ran.in(HERE, "--version"));
  }

  @Test
  void theCompletionScriptKnowsCommandsAndOptions() {
    Ran ran = Ran.in(HERE, "completion");
    assertEquals(Exit.DONE, ran.code());
    assertTrue(ran.out().startsWith("#!/usr/bin/env bash"), ran.out());
    assertTrue(ran.out().contains("--as-of") && ran.out().contains("explain"));
  }

  /** All but those that only Demarche itself uses. */
  static Collection<CommandLine> commands() {
    return root().getSubcommands().values().stream()
        .filter(command -> !command.getCommandSpec().usageMessage().hidden())
        .toList();
  }

  static Stream<String> examples() {
    return Stream.concat(Stream.of(root()), commands().stream())
        .flatMap(command -> Stream.of(command.getCommandSpec().usageMessage().footer()))
        .filter(line -> line.startsWith("  demarche "));
  }

  static CommandLine root() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return Demarche.commandLine(
        new Environment(HERE, HERE, Map.of(), nowhere, nowhere, false, false));
  }
}
