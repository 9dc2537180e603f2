package org.demarche.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs of others that look at a PDF. Where one is not installed, its test is skipped with a
 * word, or fails if {@code DEMARCHE_TEST_TOOLS=required}.
 */
public final class PdfTools {

  private PdfTools() {}

  /**
   * What a program printed and left with.
   *
   * @param code the exit code
   * @param output of both streams
   */
  public record Ran(int code, String output) {}

  /** Fails if qpdf finds anything in the file's syntax; says nothing where there is no qpdf. */
  public static void assertSound(byte[] pdf) {
    if (isInstalled("qpdf")) {
      Ran ran = run(pdf, "qpdf", "--check");
      assertEquals(0, ran.code(), ran.output());
    }
  }

  /** Skips the test if the program is not there. */
  public static void need(String program) {
    if (!isInstalled(program)) {
      abort("skipped: the program " + program + " is not installed");
    }
  }

  private static boolean isInstalled(String program) {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!there && "required".equals(System.getenv("DEMARCHE_TEST_TOOLS"))) {
      throw new AssertionError("the program " + program + " is required and not installed");
    }
    return there;
  }

  /** Runs a program with the file as its last argument. */
  public static Ran run(byte[] pdf, String... command) {
    try {
      Path file = Files.createTempFile("demarche", ".pdf");
      try {
        Files.write(file, pdf);
        List<String> words = new ArrayList<>(List.of(command));
        words.add(file.toString());
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new AssertionError(command[0] + " does not end");
        }
        return new Ran(process.exitValue(), output);
      } finally {
        Files.delete(file);
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
