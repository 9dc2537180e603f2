package org.demarche.app.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.demarche.app.Wiring;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.catalogue.CatalogueWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The page of all packages, written again. */
@Command(
    name = "catalogue",
    description = {
      "Writes the page of all packages again: index.html in the folder of documents, with a search"
          + " that works without a server, catalogue.json for other programs, and feed.xml for"
          + " readers of Atom.",
      "",
      "build, watch and nightly write it by themselves. It is for a folder from which somebody took"
          + " packages away, and for a change of the settings catalogue and catalogue-max-marking."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche catalogue",
      "  demarche catalogue --out /srv/briefings",
      "  demarche catalogue --max-marking Restricted   nothing above it is listed"
    })
public final class CatalogueCommand implements Callable<Integer> {

  private final Environment around;
  private final Supplier<Settings> settings;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "The folder of documents (default: output).")
  private @Nullable String output;

  @Option(
      names = "--max-marking",
      paramLabel = "MARKING",
      description = "The highest marking that is listed (default: all are).")
  private @Nullable String maxMarking;

  /**
   * @param settings those of the command, read when it runs
   */
  public CatalogueCommand(Environment around, Supplier<Settings> settings) {
    this.around = around;
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException {
    Settings all =
        settings
            .get()
            .flag(Setting.OUTPUT, "--out", output)
            .flag(Setting.CATALOGUE_MAX_MARKING, "--max-marking", maxMarking);
    Path out = all.folder(Setting.OUTPUT);
    if (!Files.isDirectory(out)) {
      throw new UsageException("There is no folder " + around.show(out));
    }
    CatalogueWriter writer = Wiring.catalogue(around, all);
    int packages = writer.write(out);
    around
        .out()
        .println(
            writer.isOn()
                ? "Wrote %s: %d %s"
                    .formatted(
                        around.show(out.resolve(CatalogueWriter.PAGE)),
                        packages,
                        packages == 1 ? "package" : "packages")
                : "There is no catalogue: the setting catalogue is false");
    return Exit.DONE;
  }
}
