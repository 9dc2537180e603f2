package org.demarche.bench;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.app.Wiring;
import org.demarche.app.output.Version;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.EditionBuilder;

/** Demarche as a {@link LinePeer}: from definitions to published editions, with its own stages. */
final class DemarchePeer {

  private DemarchePeer() {}

  /**
   * Answers until there are no more lines. What is to be written is a folder, for editions.
   *
   * @param arguments the kinds and the media to make, as the settings have them; more are ignored
   */
  public static void main(String[] arguments) {
    Environment around = environment();
    Settings settings = Settings.read(around).flag(Setting.FORMAT, arguments[1]);
    Settings chosen =
        arguments[0].equals("all") ? settings : settings.flag(Setting.KIND, arguments[0]);
    EditionBuilder builder = Wiring.editionBuilder(around, chosen);
    Lines.answer(
        Version.text(),
        (in, out) -> {
          BuildSettings what =
              Wiring.buildSettings(around, chosen.flag(Setting.OUTPUT, "--out", out.toString()));
          BuildResult result = builder.build(in, what);
          if (result.edition().isEmpty()) {
            throw new IllegalStateException(result.findings().toString());
          }
          return "";
        });
  }

  static Environment environment() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new Environment(
        Path.of(System.getProperty("demarche.home")),
        Path.of(""),
        Map.of(),
        nowhere,
        nowhere,
        false,
        false);
  }
}
