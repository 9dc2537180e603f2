package org.demarche.app.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BuildOptionsTest {

  private final BuildOptions options = new BuildOptions();
  private final Path folder;

  BuildOptionsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIsTypedGoesBeforeTheEnvironment() {
    Settings settings =
        parse("--as-of", "1999-10-12", "--strict", "--templates", "house", "--jobs", "3", "-q");

    assertEquals("1999-10-12", settings.asOf().orElseThrow().toString());
    assertTrue(settings.flag(Setting.STRICT));
    assertEquals(3, settings.number(Setting.JOBS));
    assertEquals("house", settings.value(Setting.TEMPLATES).text());
    assertTrue(options.quiet());
  }

  @Test
  void whatIsNotTypedIsLeftAsItIs() {
    assertEquals(2, parse().number(Setting.JOBS));
  }

  private Settings parse(String... words) {
    CommandLine.populateCommand(options, words);
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Environment around =
        new Environment(
            folder, folder, Map.of("DEMARCHE_JOBS", "2"), nowhere, nowhere, false, false);
    return options.on(Settings.read(around));
  }
}
