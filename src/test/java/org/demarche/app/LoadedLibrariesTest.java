package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.demarche.app.command.Definitions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A build loads the libraries of Word only where documents for Word are asked for. */
@Tag("proof")
class LoadedLibrariesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"pdf,html|false", "docx|true"})
  void wordIsLoadedWhereItIsAskedFor(String formats, boolean expected) throws Exception {
    Path definition = Definitions.good(folder.resolve("talks.yaml"), "talks");
    Path log = folder.resolve("classes.txt");
    Process build =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-Djava.awt.headless=true",
                "-Ddemarche.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.demarche.app.command.Demarche",
                "build",
                definition.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--kind",
                "summary",
                "--format",
                formats)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertTrue(build.waitFor(2, TimeUnit.MINUTES), "the build does not end");
    assertEquals(0, build.exitValue(), Files.readString(folder.resolve("said.txt")));
    List<String> loaded = loaded(log);
    assertEquals(expected, loaded.stream().anyMatch(line -> line.contains("org.apache.poi.")));
    assertEquals(expected, loaded.stream().anyMatch(line -> line.contains("org.apache.xmlbeans.")));
  }

  private static List<String> loaded(Path log) throws IOException {
    return Files.readAllLines(log);
  }
}
