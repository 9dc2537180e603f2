package org.demarche.app.manual;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.app.command.Demarche;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import picocli.CommandLine;

/** Writes the files of a release that are made from the program; the build calls it. */
public final class ReleaseFiles {

  private final Path folder;
  private final String version;

  private ReleaseFiles(Path folder, String version) {
    this.folder = folder;
    this.version = version;
  }

  /**
   * Writes {@code man/}, {@code completion/} and {@code licences/}.
   *
   * @param args the folder to write to, the file that holds the class path of libraries, the
   *     version
   * @throws IOException if something can't be read or written
   */
  public static void main(String... args) throws IOException {
    ReleaseFiles files = new ReleaseFiles(Path.of(args[0]), args[2]);
    files.writeManual();
    files.writeCompletion();
    LicenceTexts.write(
        Files.readString(Path.of(args[1])).strip(), files.folder.resolve("licences"));
  }

  private void writeManual() throws IOException {
    CommandLine whole = Demarche.commandLine(around(new StringWriter()));
    writePage(whole);
    for (CommandLine command : ManualPage.visible(whole.getCommandSpec())) {
      writePage(command);
    }
  }

  private void writePage(CommandLine command) throws IOException {
    String name = ManualPage.name(command.getCommandSpec()) + ".1";
    write("man/" + name, ManualPage.of(command, version));
  }

  /** One script serves both shells; each looks for it under a name of its own. */
  private void writeCompletion() throws IOException {
    StringWriter script = new StringWriter();
    if (Demarche.run(around(script), "completion") != Exit.DONE) {
      throw new IOException("there is no completion script: " + script);
    }
    write("completion/demarche.bash", script.toString());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  /** Without a user: what is written must not depend on who builds. */
  private static Environment around(StringWriter out) {
    PrintWriter printer = new PrintWriter(out);
    Path here = Path.of("");
    return new Environment(here, here, Map.of(), printer, printer, false, false);
  }
}
