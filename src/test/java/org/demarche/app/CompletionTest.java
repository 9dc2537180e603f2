package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The completion script in a real bash, and in a real zsh where there is one. */
@DisabledOnOs(OS.WINDOWS)
class CompletionTest {

  private static final String HOSTILE = "$(touch pwned).yaml";

  private final Path folder;

  CompletionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("script"), Ran.in(folder, "completion", "bash").out());
    for (String id : List.of("talks", "tariffs")) {
      Files.createDirectories(folder.resolve("output/" + id + "/current"));
    }
    Files.createDirectories(folder.resolve("output/_packets"));
    Files.createDirectories(folder.resolve("a folder"));
    for (String name : List.of("zeta.yaml", "my talks.yaml", HOSTILE)) {
      Files.createFile(folder.resolve(name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "build --format _, pdf html docx",
    "build --kind _, summary briefing matrix lines changes",
    "packet --kind s, summary",
    "check --color a, auto always",
    "check --report s, sarif",
    "deliver --as _, sent resend",
    "completion _, bash zsh",
    "explain key, keystone",
    "explain D20, D201 D202 D203 D204 D205 D206 D207 D208 D209",
    "packet _, talks tariffs",
    "packet tar, tariffs",
    "che, check",
    "build --as, --as-of",
  })
  void valuesAreOffered(String typed, String offered) throws Exception {
    String words = "demarche " + typed.replace("_", "''");
    String asked =
        """
        . ./script
        COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE="${COMP_WORDS[*]}"
        _demarche 2>/dev/null
        echo "${COMPREPLY[*]}"
        """
            .formatted(words);
    assertEquals(offered + "\n", bash(asked, "bash"));
  }

  @ParameterizedTest
  @CsvSource({"bash, bash --norc --noprofile -i, a folder/", "zsh, zsh -f -i, a folder"})
  void filesAreCompletedAsTheShellDoesAndNamesAreNotRun(
      String shell, String interactive, String folderName) throws Exception {
    assumeInstalled("script");
    assumeInstalled(shell);
    Files.writeString(folder.resolve("script"), Ran.in(folder, "completion", shell).out());
    String typed =
        """
        . ./script
        demarche() { printf 'got <%s>\\n' "$*"; }
        demarche check ze\t
        demarche build my\t
        demarche new ./\\$\t
        demarche build --out a\\ \t
        demarche packet tal\t
        demarche explain key\t
        demarche che\t x
        exit
        """;
    List<String> got =
        bash(typed, "script", "-qec", interactive, "/dev/null")
            .lines()
            .filter(line -> line.startsWith("got "))
            .toList();
    assertEquals(
        List.of(
            "got <check zeta.yaml>",
            "got <build my talks.yaml>",
            "got <new ./" + HOSTILE + ">",
            "got <build --out " + folderName + ">",
            "got <packet talks>",
            "got <explain keystone>",
            "got <check x>"),
        got);
    assertFalse(Files.exists(folder.resolve("pwned")));
  }

  private static void assumeInstalled(String program) {
    assumeTrue(
        Stream.of("/bin", "/usr/bin").anyMatch(bin -> Files.exists(Path.of(bin, program))),
        "There is no " + program + " on this machine");
  }

  @Test
  void anotherShellIsRefusedByName() {
    Ran ran = Ran.in(folder, "completion", "fish");
    assertEquals(Exit.USAGE, ran.code());
    assertTrue(ran.err().contains("bash and zsh, not for \"fish\""), ran.err());
  }

  private String bash(String input, String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().remove("DEMARCHE_OUTPUT");
    builder.environment().put("TERM", "dumb");
    builder.redirectInput(Files.writeString(folder.resolve("typed"), input).toFile());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return printed;
  }
}
