package org.demarche.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;
import org.demarche.edition.Manifest;
import org.demarche.edition.ManifestJson;
import org.demarche.edition.SearchWords;
import org.demarche.files.FolderLock;
import org.demarche.files.Sha256;
import org.demarche.render.Catalogue;
import org.demarche.render.Catalogue.Entry;
import org.demarche.render.CatalogueRenderer;
import org.demarche.render.CatalogueRenderer.Pages;

/**
 * Writes the catalogue of an output folder. Safe for use by several threads and processes: they
 * take turns, and each writes what the folder has when its turn has come, so that the last one has
 * it all. Each file appears whole or not at all, and is left alone where nothing changed.
 */
public final class CatalogueWriter {

  /** The page. */
  public static final String PAGE = "index.html";

  /** The same for other programs, and what the next run need not read again. */
  public static final String DATA = "catalogue.json";

  /** The newest editions as an Atom feed. */
  public static final String FEED = "feed.xml";

  private static final String LOCK = ".catalogue.lock";

  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing(Entry::edition)
          .reversed()
          .thenComparing(Entry::title)
          .thenComparing(Entry::packageId);

  private final Supplier<CatalogueRenderer> renderer;
  private final CatalogueSettings settings;

  /**
   * @param renderer asked for when there is something to write
   */
  public CatalogueWriter(Supplier<CatalogueRenderer> renderer, CatalogueSettings settings) {
    this.renderer = renderer;
    this.settings = settings;
  }

  /** The JSON Schema (draft 2020-12) of {@code catalogue.json}. */
  public static String schema() {
    try (InputStream in =
        CatalogueWriter.class.getResourceAsStream("demarche-catalogue-1.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("missing from this program: the schema of the catalogue");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is to be a catalogue at all. */
  public boolean isOn() {
    return settings.on();
  }

  /**
   * Writes the catalogue again, or takes it away where there is to be none.
   *
   * @param out the folder of all packages; need not be there
   * @return how many packages are in it
   * @throws IOException if it can't be read or written
   * @throws IllegalStateException naming the place if a template has a fault
   */
  public int write(Path out) throws IOException {
    if (!Files.isDirectory(out)) {
      return 0;
    }
    FolderLock turn = FolderLock.await(out.toRealPath().resolve(LOCK));
    try {
      sweep(out);
      if (settings.on()) {
        return writeAll(out);
      }
      remove(out);
      return 0;
    } finally {
      turn.close();
    }
  }

  /** Drafts of a writer that was killed midway. */
  private static void sweep(Path out) throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(out, ".*.tmp")) {
      for (Path draft : drafts) {
        Files.deleteIfExists(draft);
      }
    }
  }

  private int writeAll(Path out) throws IOException {
    EditionStore store = new EditionStore(out);
    List<Entry> entries = entries(store, known(out));
    Catalogue catalogue = new Catalogue(Catalogue.SCHEMA, settings.version(), entries);
    Pages pages = renderer.get().render(catalogue, index(out, entries));
    replace(out.resolve(DATA), ManifestJson.writeRecord(catalogue));
    replace(out.resolve(FEED), pages.feed().getBytes(UTF_8));
    replace(out.resolve(PAGE), pages.html().getBytes(UTF_8));
    return entries.size();
  }

  private void replace(Path file, byte[] content) throws IOException {
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      settings.mode().setFile(file);
    } else {
      settings.mode().write(file, content);
    }
  }

  /** Only what is ours: a page without the data beside it may be somebody else's. */
  private static void remove(Path out) throws IOException {
    if (Files.exists(out.resolve(DATA))) {
      for (String file : List.of(PAGE, FEED, DATA)) {
        Files.deleteIfExists(out.resolve(file));
      }
    }
  }

  /** What the last catalogue says, by package; nothing if there is none that can be read. */
  private Map<String, Entry> known(Path out) {
    Map<String, Entry> known = new HashMap<>();
    try {
      Catalogue last =
          ManifestJson.readRecord(Files.readAllBytes(out.resolve(DATA)), Catalogue.class);
      if (last.schema().equals(Catalogue.SCHEMA) && last.version().equals(settings.version())) {
        last.packages().forEach(entry -> known.put(entry.packageId(), entry));
      }
    } catch (IOException none) {
      // then all is read again
    }
    return known;
  }

  private List<Entry> entries(EditionStore store, Map<String, Entry> known) {
    EntryReader reader = new EntryReader(store, settings.shows());
    List<Entry> entries = new ArrayList<>();
    for (String id : store.packages()) {
      entry(store, reader, id, Optional.ofNullable(known.get(id))).ifPresent(entries::add);
    }
    entries.sort(NEWEST_FIRST);
    return entries;
  }

  /** Empty also for an edition that can't be read, which {@code verify} tells. */
  private Optional<Entry> entry(
      EditionStore store, EntryReader reader, String id, Optional<Entry> known) {
    try {
      Path manifest = store.out().resolve(id).resolve(Manifest.FILE_NAME);
      if (!Files.exists(manifest)) {
        return Optional.empty();
      }
      String sha256 = Sha256.of(Files.readAllBytes(manifest));
      int kept = store.numbers(id).size();
      Optional<Entry> same =
          known
              .filter(entry -> entry.manifest().equals(sha256))
              .filter(entry -> entry.former().size() >= kept - 1);
      Optional<Entry> entry = same.isPresent() ? same : read(store, reader, id);
      return entry
          .filter(one -> settings.shows().test(one.marking()))
          .map(reader::there)
          .filter(one -> !one.documents().isEmpty());
    } catch (IOException goneOrUnreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Entry> read(EditionStore store, EntryReader reader, String id)
      throws IOException {
    Optional<Edition> edition = store.current(id);
    if (edition.isEmpty()) {
      return Optional.empty();
    }
    byte[] manifest = Files.readAllBytes(edition.get().folder().resolve(Manifest.FILE_NAME));
    return Optional.of(reader.entry(edition.get(), Sha256.of(manifest)));
  }

  private static String index(Path out, List<Entry> entries) {
    WordIndex index = new WordIndex();
    for (int i = 0; i < entries.size(); i++) {
      index.add(i, words(out, entries.get(i)));
    }
    return index.text();
  }

  /** An edition of a former version has no words of its own but those of its manifest. */
  private static List<String> words(Path out, Entry entry) {
    Stream<String> shown = Stream.of(entry.packageId(), entry.title(), entry.bottomLine());
    String all = SearchWords.of(shown).words();
    try {
      byte[] json =
          Files.readAllBytes(out.resolve(entry.packageId()).resolve(SearchWords.FILE_NAME));
      all = ManifestJson.readRecord(json, SearchWords.class).words() + " " + all;
    } catch (IOException none) {
      // what is shown is found all the same
    }
    return Stream.of(all.split(" ")).distinct().toList();
  }
}
