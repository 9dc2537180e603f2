package org.demarche.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.app.command.Demarche;
import org.demarche.app.command.Ran;
import org.demarche.app.settings.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process needs no temporary folder, so that it leaves nothing there however it ends. */
class TemporaryFilesTest {

  @Test
  void documentsWithDrawingsAreMadeWithoutATemporaryFolder(@TempDir Path folder)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + folder.resolve("none"),
            "-Ddemarche.home=" + Ran.PROJECT,
            "-cp",
            System.getProperty("java.class.path"),
            Demarche.class.getName(),
            "build",
            Ran.PROJECT.resolve("input/us-dprk-1998.yaml").toString(),
            "--kind",
            "briefing",
            "--out",
            "output");
    builder.environment().put("DEMARCHE_CACHE", folder.resolve("cache").toString());
    Path log = folder.resolve("log");
    int code =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();

    assertEquals(Exit.DONE, code, Files.readString(log));
    assertFalse(Files.exists(folder.resolve("none")));
    assertTrue(Files.exists(folder.resolve("output/us-dprk-1998/briefing.pdf")));
    assertTrue(Files.isDirectory(folder.resolve("cache/fonts")));
  }
}
