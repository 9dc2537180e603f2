package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies in the library folder of a release: all that is named, and nothing else. */
class LibrariesTest {

  private static final Path NAMED = Path.of("src/test/resources/libraries.txt");
  private static final Path LICENCES = Path.of("src/docs/licences.md");

  /** Without a duty to publish what is built on them. */
  private static final Set<String> PERMISSIVE =
      Set.of(
          "Apache-2.0", "MIT", "BSD-2-Clause", "EDL-1.0", "Unicode-3.0", "Bouncy Castle Licence");

  @Test
  void onlyLibrariesThatAreNamedComeWithTheProgram() throws IOException {
    assertEquals(Files.readString(NAMED).strip(), String.join("\n", libraries()));
  }

  @Test
  void eachHasItsLicenceInTheList() throws IOException {
    String licences = Files.readString(LICENCES);
    libraries().forEach(id -> assertTrue(licences.contains("\n| " + id + " | "), id));
    long rows = licences.lines().filter(line -> line.startsWith("| ")).count() - 1;
    assertEquals(libraries().stream().distinct().count(), rows);
  }

  @Test
  void nothingIsCopyleftButWhatTheRuleNames() throws IOException {
    String text = Files.readString(LICENCES);
    String rule = text.substring(text.indexOf("## The rule"), text.indexOf("## The list"));
    Set<String> named = new TreeSet<>();
    for (String line : rule.lines().filter(line -> line.startsWith("- ")).toList()) {
      Pattern.compile("`(.+?)`").matcher(line).results().forEach(id -> named.add(id.group(1)));
    }
    Set<String> copyleft = new TreeSet<>();
    for (String row : text.lines().filter(line -> line.startsWith("| ")).skip(1).toList()) {
      String[] cells = row.split(" *\\| *", -1);
      if (Stream.of(cells[2].split(" or ", -1)).noneMatch(PERMISSIVE::contains)) {
        copyleft.add(cells[1]);
      }
    }
    assertEquals(named, copyleft);
  }

  /** Artifact ids by the layout of Maven's repository: {@code id/version/id-version.jar}. */
  private static List<String> libraries() throws IOException {
    String classPath = Files.readString(Path.of("target/libraries.classpath")).strip();
    return Stream.of(classPath.split(File.pathSeparator, -1))
        .map(Path::of)
        .map(jar -> jar.getName(jar.getNameCount() - 3).toString())
        .sorted()
        .toList();
  }
}
