package org.demarche.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.demarche.app.settings.Exit;
import org.demarche.files.Durable;

/** Folders that hold built packages: each is built once for all tests of a process, then copied. */
public final class BuiltOnce {

  private static final Map<String, Path> FOLDERS = new ConcurrentHashMap<>();

  /** Builds in an empty folder. */
  public interface Build {
    void in(Path folder) throws IOException;
  }

  private BuiltOnce() {}

  /**
   * Has {@code <id>.yaml}, the starter with this marking, and its summary in {@code out/}, as if it
   * had been built in the folder. Is built there in truth if the package is there already.
   */
  public static void summary(Path folder, String id, String marking) {
    Build build = place -> build(place, id, marking);
    try {
      if (Files.exists(folder.resolve("out").resolve(id))) {
        build.in(folder);
      } else {
        copy("summary of " + id + ", " + marking, build, folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void build(Path folder, String id, String marking) throws IOException {
    Path file = Definitions.good(folder.resolve(id + ".yaml"), id);
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?m)^marking: .*$", "marking: " + marking));
    Ran ran = Ran.in(folder, "build", file.toString(), "--out", "out", "--kind", "summary");
    if (ran.code() != Exit.DONE) {
      throw new AssertionError(ran.err());
    }
  }

  /**
   * Copies what was built into a folder, beside what is there.
   *
   * @param name tells it from all others
   */
  static void copy(String name, Build build, Path to) throws IOException {
    Path from = FOLDERS.computeIfAbsent(name, absent -> made(build));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        if (!Files.isDirectory(target)) {
          Files.copy(
              file,
              target,
              LinkOption.NOFOLLOW_LINKS,
              StandardCopyOption.COPY_ATTRIBUTES,
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static Path made(Build build) {
    try {
      Path folder = Files.createTempDirectory("built");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete-built"));
      build.in(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      Durable.deleteTree(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
