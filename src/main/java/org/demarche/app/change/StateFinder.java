package org.demarche.app.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.app.Inputs;
import org.demarche.app.check.ValidDefinition;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionKey;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest;
import org.demarche.pipeline.Input;
import org.jspecify.annotations.Nullable;

/** Finds the states that a user names: files, standard input, or editions. */
public final class StateFinder {

  private final Environment around;
  private final Settings settings;
  private final boolean json;

  /**
   * @param json whether errors of definitions are told as JSON
   */
  public StateFinder(Environment around, Settings settings, boolean json) {
    this.around = around;
    this.settings = settings;
    this.json = json;
  }

  /**
   * A file goes before an edition of the same name.
   *
   * @return empty, with its findings printed, for a definition that has errors
   * @throws UsageException for a name that is neither, or an edition whose definition is gone
   */
  public Optional<ComparedState> find(String name) {
    boolean file = Files.exists(around.path(name));
    Optional<Edition> edition = file ? Optional.empty() : edition(name);
    if (edition.isPresent()) {
      return ofEdition(edition.get());
    }
    if (!file && EditionKey.parse(name).isPresent()) {
      throw new UsageException("There is no edition %s that is kept".formatted(name));
    }
    List<Input> inputs = Inputs.find(around, settings, List.of(name)).orRefuse();
    if (inputs.size() > 1) {
      throw new UsageException(
          "%s has %d definitions; name one of them".formatted(name, inputs.size()));
    }
    return read(inputs.get(0), null, 0);
  }

  private Optional<Edition> edition(String name) {
    try {
      Optional<EditionKey> key = EditionKey.parse(name);
      return key.isPresent() ? store().find(key.get()) : store().current(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EditionStore store() {
    return new EditionStore(settings.folder(Setting.OUTPUT));
  }

  /** For the day of its documents, unless the settings say one. */
  private Optional<ComparedState> ofEdition(Edition edition) {
    return read(input(edition), edition.manifest().asOf(), edition.number());
  }

  /** The private copy, or else a file that has every byte of it. */
  private Input input(Edition edition) {
    Path folder = settings.folder(Setting.INPUT);
    Manifest.Input made = edition.manifest().input();
    Optional<byte[]> copy = store().definition(edition.packageId(), made);
    if (copy.isPresent()) {
      return Input.of(Path.of(made.file()), copy.get());
    }
    try {
      return EditionSource.find(folder, made)
          .map(found -> Input.at(around.brief(found)))
          .orElseThrow(
              () ->
                  new UsageException(
                      ("The definition of %s is not in %s any more (%s, SHA-256 %s), and no copy of"
                              + " it is kept. Name the file instead")
                          .formatted(
                              edition.key(), around.show(folder), made.file(), made.sha256())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ComparedState> read(Input input, @Nullable LocalDate day, int edition) {
    return new ValidDefinition(around, settings, json)
        .read(input, day)
        .map(definition -> new ComparedState(definition, input, edition));
  }
}
