package org.demarche.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.app.settings.Environment;

/**
 * What a command printed and left with.
 *
 * @param code the exit code
 */
record Ran(int code, String out, String err) {

  /** The project itself: its templates are used. */
  static final Path PROJECT = Path.of("").toAbsolutePath();

  /** Runs a command in a folder, without a terminal. */
  static Ran in(Path folder, String... args) {
    return in(folder, Map.of(), false, args);
  }

  /** Runs a command that finds these environment variables. */
  static Ran in(Path folder, Map<String, String> environment, String... args) {
    return in(folder, environment, false, args);
  }

  /** Runs a command that a person watches. */
  static Ran onTerminal(Path folder, String... args) {
    return in(folder, Map.of(), true, args);
  }

  private static Ran in(
      Path folder, Map<String, String> environment, boolean terminal, String... args) {
    return in(PROJECT, folder, environment, terminal, args);
  }

  /** Runs a command of a project that lies elsewhere. */
  static Ran in(
      Path home, Path folder, Map<String, String> environment, boolean terminal, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Environment around =
        new Environment(
            home,
            folder,
            environment,
            new PrintWriter(out),
            new PrintWriter(err),
            terminal,
            terminal);
    int code = Demarche.run(around, args);
    return new Ran(code, out.toString(), err.toString());
  }
}
