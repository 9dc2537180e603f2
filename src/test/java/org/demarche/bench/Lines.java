package org.demarche.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The other end of a {@link LinePeer}, in Java. */
public final class Lines {

  private Lines() {}

  /** Makes one document. */
  @FunctionalInterface
  public interface Work {

    /**
     * Writes a file.
     *
     * @return what is to be said beside "ok", without line breaks; mostly nothing
     * @throws Exception if it could not
     */
    String make(Path in, Path out) throws Exception;
  }

  /**
   * Says the version, and answers each line of standard input. Whatever else prints, prints to
   * standard error.
   */
  public static void answer(String version, Work work) {
    PrintStream answers = System.out;
    System.setOut(System.err);
    answers.println(version);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.println(answer(line.split("\t", -1), work));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // which is what standard error is for
  private static String answer(String[] files, Work work) {
    try {
      return ("ok " + work.make(Path.of(files[0]), Path.of(files[1]))).strip();
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      e.printStackTrace();
      return e.toString().replaceAll("\\s+", " ");
    }
  }
}
