package org.demarche;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Another user of this machine, for tests of what others may see. Only root can become one: without
 * that, the tests are skipped, unless {@code DEMARCHE_TEST_USER} names a user, which requires them.
 *
 * @param name of a user without rights of its own
 * @param group the number of its group
 */
public record OtherUser(String name, String group) {

  private static final String REQUIRED = System.getenv().getOrDefault("DEMARCHE_TEST_USER", "");

  /** The user that every Linux has. */
  private static final String USUAL = "nobody";

  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  /** What a command of that user gave. */
  public record Ran(int code, List<String> lines) {}

  /** The user, or the end of the test. */
  public static OtherUser get() throws IOException, InterruptedException {
    boolean isRoot = "root".equals(System.getProperty("user.name"));
    boolean hasTool = Files.isExecutable(SETPRIV);
    if (REQUIRED.isEmpty()) {
      assumeTrue(isRoot, "Only root can become another user");
      assumeTrue(hasTool, "There is no " + SETPRIV);
    }
    assertTrue(isRoot, "only root can become another user");
    assertTrue(hasTool, "there is no " + SETPRIV);
    String name = REQUIRED.isEmpty() ? USUAL : REQUIRED;
    Ran group = start(List.of("id", "-g", name));
    assertEquals(0, group.code(), "there is no user " + name);
    return new OtherUser(name, group.lines().get(0));
  }

  /** Runs a command as that user. */
  public Ran run(String... command) throws IOException, InterruptedException {
    List<String> whole =
        new ArrayList<>(
            List.of(SETPRIV.toString(), "--reuid", name, "--regid", group, "--clear-groups"));
    whole.addAll(List.of(command));
    return start(whole);
  }

  /** All below a folder that the user can read or write, the folder itself apart. */
  public List<String> canUse(Path folder) throws IOException, InterruptedException {
    return run(
            "find",
            folder.toString(),
            "-mindepth",
            "1",
            "(",
            "-readable",
            "-o",
            "-writable",
            ")",
            "-print")
        .lines()
        .stream()
        .filter(line -> line.startsWith(folder.toString()))
        .sorted()
        .toList();
  }

  /** Lets everybody look into a folder; those that JUnit makes are closed. */
  public static void open(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Ran start(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said.lines().toList());
  }
}
