package org.demarche.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.output.Results;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.definition.DefinitionFiles;
import org.demarche.definition.DefinitionReader;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionKey;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest;
import org.demarche.files.FileNames;
import org.demarche.model.NearestSpelling;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Input;

/** Where the packages of a packet come from: what was published, or is built for it now. */
public final class PacketSources {

  private static final String ACCEPTED = "accepted";

  private final Environment around;
  private final Settings settings;
  private final EditionStore store;
  private final DefinitionReader reader = new DefinitionReader();
  private Results built = new Results(List.of());

  public PacketSources(Environment around, Settings settings) {
    this.around = around;
    this.settings = settings;
    this.store = new EditionStore(settings.folder(Setting.OUTPUT));
  }

  /** What had to be built. */
  public Results built() {
    return built;
  }

  /**
   * The editions named, in that order, of each package once.
   *
   * @return none if one of them could not be built; {@link #built} says why
   * @throws UsageException for a name that is neither a package nor an edition that is kept nor a
   *     file
   */
  public List<Edition> editions(List<String> names) throws IOException {
    Map<String, Path> toBuild = new LinkedHashMap<>();
    for (String name : names) {
      if (isFile(name)) {
        toBuild.put(name, around.brief(file(name)));
      } else if (EditionKey.parse(name).isEmpty() && store.current(name).isEmpty()) {
        toBuild.put(name, around.brief(definition(name)));
      }
    }
    Map<String, String> ids = build(toBuild);
    if (built.exitCode() != Exit.DONE) {
      return List.of();
    }
    Map<String, Edition> editions = new LinkedHashMap<>();
    for (String name : names) {
      String id = ids.getOrDefault(name, name);
      Edition edition = edition(id);
      editions.put(edition.packageId(), edition);
    }
    return List.copyOf(editions.values());
  }

  /** The edition of that key, or the current one of a package. */
  private Edition edition(String name) throws IOException {
    Optional<EditionKey> key = EditionKey.parse(name);
    return key.isPresent()
        ? store.find(key.get()).orElseThrow(() -> notKept(key.get()))
        : store.current(name).orElseThrow();
  }

  private UsageException notKept(EditionKey key) {
    List<Integer> kept = store.numbers(key.packageId());
    return new UsageException(
        "There is no edition %s; %s"
            .formatted(
                key,
                kept.isEmpty()
                    ? "none of \"" + key.packageId() + "\" is kept"
                    : "kept are "
                        + kept.stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }

  /** The ids of the packages that were built, by the names that they were asked for by. */
  private Map<String, String> build(Map<String, Path> toBuild) {
    Map<String, String> ids = new LinkedHashMap<>();
    if (!toBuild.isEmpty()) {
      BuildSettings what = Wiring.buildSettings(around, settings);
      List<String> names = List.copyOf(toBuild.keySet());
      List<BuildResult> results =
          Wiring.batchBuilder(around, settings)
              .build(toBuild.values().stream().map(Input::at).toList(), what, result -> {});
      for (int i = 0; i < names.size(); i++) {
        ids.put(names.get(i), results.get(i).packageId());
      }
      built = new Results(results);
    }
    return ids;
  }

  private static boolean isFile(String name) {
    return !Manifest.isPackageId(name) && EditionKey.parse(name).isEmpty();
  }

  private Path file(String name) {
    return Inputs.find(around, settings, List.of(name)).orRefuse().get(0).path();
  }

  /** The definition of a package that was not built: by the name of its file, or by its id. */
  private Path definition(String id) {
    List<Path> all = definitions();
    Stream<Path> likely = all.stream().filter(file -> FileNames.stem(file).equalsIgnoreCase(id));
    return Stream.concat(likely, all.stream())
        .filter(file -> id(file).filter(id::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> unknown(id, all));
  }

  private List<Path> definitions() {
    Path input = settings.folder(Setting.INPUT);
    return Stream.of(input, input.resolve(ACCEPTED))
        .flatMap(folder -> DefinitionFiles.in(folder).stream())
        .toList();
  }

  private Optional<String> id(Path file) {
    try {
      return reader
          .read(file.toString(), Files.readAllBytes(file))
          .definition()
          .map(definition -> definition.content().id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UsageException unknown(String id, List<Path> definitions) {
    Set<String> known = new TreeSet<>(store.published());
    definitions.forEach(file -> id(file).ifPresent(known::add));
    return new UsageException(
        "There is no package \"%s\": none was built, and no definition in %s has that id%s"
            .formatted(
                id,
                around.show(settings.folder(Setting.INPUT)),
                NearestSpelling.among(known).hint(id)));
  }
}
