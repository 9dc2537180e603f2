package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies in the library folder of a release: all that is named, and nothing else. */
class LibrariesTest {

  private static final Path NAMED = Path.of("src/test/resources/libraries.txt");
  private static final Path LICENCES = Path.of("src/docs/licences.md");

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
