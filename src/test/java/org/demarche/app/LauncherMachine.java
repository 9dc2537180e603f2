package org.demarche.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.app.command.Ran;

/**
 * A machine for the launcher: a path with the tools that it needs, and a Java that only writes down
 * how it was called.
 *
 * @param temp an empty folder, as it is without links
 */
record LauncherMachine(Path temp) {

  private static final List<String> TOOLS =
      List.of(
          "dirname",
          "readlink",
          "sed",
          "head",
          "find",
          "ls",
          "cat",
          "touch",
          "mkdir",
          "rm",
          "mv",
          "sleep",
          "flock",
          "grep",
          "cksum");

  /** The folder that is the whole path. */
  Path bin() {
    return temp.resolve("bin");
  }

  private Path calls() {
    return temp.resolve("calls");
  }

  /** With the tools, and Java 17. */
  static LauncherMachine in(Path temp) throws IOException {
    LauncherMachine machine = new LauncherMachine(temp.toRealPath());
    Files.createDirectories(machine.bin());
    for (String tool : TOOLS) {
      Optional<Path> found =
          Stream.of("/bin", "/usr/bin")
              .map(folder -> Path.of(folder, tool))
              .filter(Files::exists)
              .findFirst();
      if (found.isPresent()) {
        machine.program(tool, "exec " + found.get() + " \"$@\"");
      }
    }
    machine.java("17.0.15", "");
    return machine;
  }

  /** The launcher of this project in a folder. */
  static Path launcher(Path folder) throws IOException {
    Path launcher = Files.copy(Path.of("demarche"), folder.resolve("demarche"));
    launcher.toFile().setExecutable(true);
    return launcher;
  }

  Ran run(Path launcher, String... args) throws Exception {
    return ran(process(launcher, args));
  }

  static Ran ran(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out, err);
  }

  Process process(Path launcher, String... args) throws IOException {
    return builder(launcher, args).start();
  }

  ProcessBuilder builder(Path launcher, String... args) {
    String[] command = new String[args.length + 1];
    command[0] = launcher.toString();
    System.arraycopy(args, 0, command, 1, args.length);
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().put("PATH", bin().toString());
    builder.environment().put("CALLS", calls().toString());
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("DEMARCHE_JAVA_OPTS");
    builder.environment().remove("DEMARCHE_CACHE");
    builder.environment().remove("XDG_CACHE_HOME");
    return builder;
  }

  /** A Java that tells its version, and otherwise writes down its arguments. */
  void java(String version, String more) throws IOException {
    program(
        "java",
        "case $1 in -version) echo 'openjdk version \""
            + version
            + "\"' >&2; exit 0 ;; esac\n"
            + "line=java; for a; do line=\"$line[$a]\"; done; printf '%s\\n' \"$line\" >>\"$CALLS\"\n"
            + more);
  }

  void program(String name, String script) throws IOException {
    Path file = bin().resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    file.toFile().setExecutable(true);
  }

  List<String> calls(String tool) throws IOException {
    try (Stream<String> lines = Files.lines(calls())) {
      return lines.filter(line -> line.startsWith(tool)).toList();
    }
  }
}
