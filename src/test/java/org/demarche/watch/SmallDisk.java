package org.demarche.watch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;

/** A disk in memory that can be full or read-only; needs the right to mount. */
@NullMarked
final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 4096;

  private final Path path;

  private SmallDisk(Path path) {
    this.path = path;
  }

  /**
   * A disk of one megabyte at a folder that is made. Without the right to mount the test is left
   * out; with the environment variable DEMARCHE_TEST_MOUNT=required it fails.
   */
  static SmallDisk at(Path path) throws IOException, InterruptedException {
    Files.createDirectories(path);
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=1m,mode=0755", "tmpfs", path.toString());
    if (!mounted && "required".equals(System.getenv("DEMARCHE_TEST_MOUNT"))) {
      throw new AssertionError("DEMARCHE_TEST_MOUNT=required, and nothing can be mounted");
    }
    Assumptions.assumeTrue(mounted, "a small disk can't be mounted here, as it needs root");
    return new SmallDisk(path);
  }

  /** Writes until nothing more goes on it. */
  void fill() throws IOException {
    try (OutputStream ballast = Files.newOutputStream(ballast())) {
      while (true) {
        ballast.write(new byte[BLOCK]);
      }
    } catch (IOException full) {
      if (!String.valueOf(full.getMessage()).contains("space")) {
        throw full;
      }
    }
  }

  void makeRoom() throws IOException {
    Files.delete(ballast());
  }

  /** By a second mount over the first, since files may be open for writing in that. */
  void readOnly(boolean readOnly) throws IOException, InterruptedException {
    String place = path.toString();
    boolean done =
        readOnly
            ? run("mount", "--bind", place, place) && run("mount", "-o", "remount,bind,ro", place)
            : run("umount", place);
    if (!done) {
      throw new IOException("not mounted anew: " + place);
    }
  }

  private Path ballast() {
    return path.resolve(".ballast");
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (!run("umount", path.toString()) && !run("umount", "-l", path.toString())) {
        throw new IOException("not unmounted: " + path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("not unmounted: " + path, e);
    }
  }
}
