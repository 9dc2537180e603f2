package org.demarche.app.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.demarche.app.command.Definitions;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.definition.DefinitionFormat;
import org.demarche.pipeline.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidDefinitionTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private ValidDefinition reader(boolean json) {
    Environment around =
        new Environment(
            folder,
            folder,
            Map.of(),
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            false);
    Settings settings = Settings.read(around).flag(Setting.AS_OF, "2031-05-06");
    return new ValidDefinition(around, settings, json);
  }

  private static Input input(String text) {
    return Input.of(Path.of("talks.yaml"), text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aGoodOneIsReadForTheDayOfTheSettings() {
    var read = reader(false).read(input(DefinitionFormat.starter()));
    assertEquals(LocalDate.of(2031, 5, 6), read.orElseThrow().content().asOf());
    assertEquals("", out.toString() + err);
  }

  @Test
  void theErrorsOfAFaultyOneArePrinted() {
    assertTrue(reader(false).read(input(Definitions.BROKEN)).isEmpty());
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("titel"), err.toString());
    assertTrue(reader(true).read(input(Definitions.BROKEN)).isEmpty());
    assertTrue(out.toString().contains("\"demarche-check/1\""), out.toString());
  }
}
