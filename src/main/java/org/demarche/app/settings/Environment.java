package org.demarche.app.settings;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it; a test gives its own.
 *
 * @param home the folder of the program, with the templates that come with it
 * @param folder the user's working folder: what the user names is relative to it
 * @param environment environment variables
 * @param in what {@code -} as a file's name stands for
 * @param out for results
 * @param err for progress and faults
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 */
public record Environment(
    Path home,
    Path folder,
    Map<String, String> environment,
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal) {

  /** With nothing on standard input. */
  public Environment(
      Path home,
      Path folder,
      Map<String, String> environment,
      PrintWriter out,
      PrintWriter err,
      boolean outIsTerminal,
      boolean errIsTerminal) {
    this(
        home,
        folder,
        environment,
        InputStream.nullInputStream(),
        out,
        err,
        outIsTerminal,
        errIsTerminal);
  }

  public Environment {
    home = home.toAbsolutePath().normalize();
    folder = folder.toAbsolutePath().normalize();
    environment = Map.copyOf(environment);
  }

  /** Whether colour is seen and not unwanted, by the conventions of terminals and no-color.org. */
  public boolean showsColour() {
    return outIsTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Columns of the terminal that results go to; without one or its word more than any line has. */
  public int columns() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return outIsTerminal && columns.matches("[1-9]\\d{0,4}")
        ? Integer.parseInt(columns)
        : Integer.MAX_VALUE;
  }

  /** A path as the user wrote it. */
  public Path path(String written) {
    return folder.resolve(written).normalize();
  }

  /** The same file, relative where the process itself works in the user's folder. */
  public Path brief(Path path) {
    Path relative = Path.of(show(path));
    return relative.toAbsolutePath().normalize().equals(path) ? relative : path;
  }

  /** The shortest way to write a path for the user: relative where it lies below the folder. */
  public String show(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    if (whole.equals(folder)) {
      return ".";
    }
    return whole.startsWith(folder) ? folder.relativize(whole).toString() : whole.toString();
  }
}
