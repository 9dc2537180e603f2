package org.demarche.app.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.command.Ran;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFilesTest {

  private static final Set<String> MACROS = Set.of(".TH", ".SH", ".PP", ".TP", ".nf", ".fi");

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    ReleaseFiles.main(folder.toString(), "target/libraries.classpath", "1.2.3");
  }

  @Test
  void eachCommandOfTheHelpHasAPageThatTheWholeNames() throws IOException {
    String help = Ran.in(Path.of(""), "--help").out();
    String list = help.substring(help.indexOf("Commands:"), help.indexOf("Examples:"));
    Set<String> commands =
        list.lines()
            .filter(line -> line.matches("  [a-z].*"))
            .map(line -> line.strip().split(" ", 2)[0])
            .map(command -> "demarche-" + command + ".1")
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(commands.contains("demarche-build.1"), list);
    String whole = page("demarche");
    commands.forEach(
        name ->
            assertTrue(whole.contains(name.replace("-", "\\-").replace(".1", "\\fR(1)")), name));
    commands.add("demarche.1");
    assertEquals(commands, pages());
  }

  @Test
  void aPageSaysWhatTheHelpSays() throws IOException {
    String build = page("demarche-build");
    assertTrue(build.startsWith(".TH \"DEMARCHE\\-BUILD\" \"1\" \"\" \"Demarche 1.2.3\""), build);
    assertTrue(build.contains("\n.TP\n\\fB\\-\\-jobs\\fR=N\nDefinitions in hand at once"), build);
    assertTrue(build.contains(".SH EXAMPLES\n.nf\n  demarche build "), build);
  }

  @Test
  void everyRequestIsAMacroOfManualPages() throws IOException {
    for (String name : pages()) {
      List<String> lines = Files.readAllLines(folder.resolve("man").resolve(name));
      for (String line : lines) {
        assertFalse(line.startsWith("'"), line);
        assertTrue(!line.startsWith(".") || MACROS.contains(line.split(" ", 2)[0]), line);
        assertFalse(line.contains("@|") || line.contains("%n"), line);
      }
    }
  }

  @Test
  void completionIsWhatTheCommandPrints() throws IOException {
    assertEquals(
        Ran.in(Path.of(""), "completion").out(),
        Files.readString(folder.resolve("completion/demarche.bash")));
  }

  @Test
  void textsOfLicencesAreThoseOfTheJars() throws IOException {
    try (Stream<Path> libraries = Files.list(folder.resolve("licences"))) {
      List<String> names = libraries.map(library -> library.getFileName().toString()).toList();
      assertTrue(names.stream().anyMatch(name -> name.startsWith("openhtmltopdf-core-")));
    }
    try (Stream<Path> texts = Files.walk(folder.resolve("licences"))) {
      assertTrue(texts.filter(Files::isRegularFile).allMatch(text -> text.toFile().length() > 100));
    }
  }

  private static Set<String> pages() throws IOException {
    try (Stream<Path> pages = Files.list(folder.resolve("man"))) {
      return pages
          .map(page -> page.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String page(String name) throws IOException {
    return Files.readString(folder.resolve("man/" + name + ".1"));
  }
}
