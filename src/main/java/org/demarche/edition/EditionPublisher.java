package org.demarche.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.edition.Publication.Published;
import org.demarche.edition.Publication.Refused;
import org.demarche.files.Durable;
import org.demarche.files.FolderLock;
import org.demarche.files.OutputMode;

/**
 * Publishes editions: {@code output/<id>/} shows the new one or still the old one, nothing between
 * (see {@link PackageFolder}). Safe for use by several threads and processes.
 */
public final class EditionPublisher {

  /** How many editions of a package are kept unless told otherwise. */
  public static final int DEFAULT_KEPT = 20;

  private final int kept;
  private final OutputMode mode;
  private final boolean definitions;
  private final ManifestVerifier verifier = new ManifestVerifier();

  /**
   * @param kept how many editions of a package stay, the current one included; at least 1
   * @param mode the rights of documents
   * @param definitions whether private copies of their definitions are kept with them
   */
  public EditionPublisher(int kept, OutputMode mode, boolean definitions) {
    if (kept < 1) {
      throw new IllegalArgumentException("at least the current edition is kept");
    }
    this.kept = kept;
    this.mode = mode;
    this.definitions = definitions;
  }

  /** One that keeps copies of definitions. */
  public EditionPublisher(int kept, OutputMode mode) {
    this(kept, mode, true);
  }

  /**
   * Writes an edition beside the others, reads it back, and only then shows it. The very same
   * documents as those of the newest edition are not published again: that edition stays, with its
   * number and date, and its manifest tells what the documents would now be made from.
   *
   * @param out the folder of all packages; made if missing
   * @param data files for other programs beside the documents
   * @param definition what they were made from, as the manifest says
   * @param stays whether the current edition, as it is when this writer's turn has come, is not to
   *     be replaced; it is returned then
   * @throws IOException if it can't be written; readers then see what they saw before
   */
  public Publication publish(
      Path out,
      Manifest manifest,
      List<EditionDocument> documents,
      List<DataFile> data,
      byte[] definition,
      Predicate<Edition> stays)
      throws IOException {
    return publish(out, manifest, documents, data, definition, 0, stays);
  }

  /**
   * As above, for one of several machines.
   *
   * @param order of this build among those of all machines; one that a later build has overtaken
   *     replaces nothing. 0 where there is no order
   */
  public Publication publish(
      Path out,
      Manifest manifest,
      List<EditionDocument> documents,
      List<DataFile> data,
      byte[] definition,
      long order,
      Predicate<Edition> stays)
      throws IOException {
    PackageFolder folder = new PackageFolder(out.resolve(manifest.packageId()));
    EditionStore store = new EditionStore(out);
    mode.makeFolders(folder.editions());
    return FolderLock.hold(
        folder.path(),
        () -> {
          Optional<Edition> current = store.readable(manifest.packageId());
          PackageWriter writer = new PackageWriter(folder);
          if (current.isPresent() && (writer.isOvertaken(order) || stays.test(current.get()))) {
            return new Published(current.get(), false);
          }
          writer.setOrder(order);
          if (definitions) {
            writer.keepDefinition(definition);
          }
          return publish(writer, manifest, documents, data);
        });
  }

  /**
   * Removes what writers left behind in any package's folder that were stopped midway, also where
   * nothing new is to be published.
   *
   * @param out the folder of all packages; need not be there
   * @throws IOException if something can't be removed
   */
  public static void sweep(Path out) throws IOException {
    if (!Files.isDirectory(out)) {
      return;
    }
    try (Stream<Path> packages = Files.list(out)) {
      for (Path folder :
          packages.filter(f -> Files.isDirectory(new PackageFolder(f).editions())).toList()) {
        FolderLock.hold(
            folder,
            () -> {
              new PackageWriter(new PackageFolder(folder)).sweep();
              return folder;
            });
      }
    }
  }

  private Publication publish(
      PackageWriter writer, Manifest manifest, List<EditionDocument> documents, List<DataFile> data)
      throws IOException {
    writer.sweep();
    OptionalInt newest = writer.newest();
    if (newest.isPresent()) {
      Optional<Manifest> same = same(writer.folder().edition(newest.getAsInt()), manifest);
      if (same.isPresent()) {
        renew(writer, newest.getAsInt(), ManifestJson.write(same.get()));
        return show(writer, newest.getAsInt(), false, same.get());
      }
    }
    Path staged = writer.stage();
    write(staged, ManifestJson.write(manifest), documents, data);
    List<Discrepancy> discrepancies = verifier.verify(staged);
    if (!discrepancies.isEmpty()) {
      Durable.deleteTree(staged);
      return new Refused(discrepancies);
    }
    int number = newest.orElse(0) + 1;
    Durable.rename(staged, writer.folder().edition(number));
    return show(writer, number, true, manifest);
  }

  /**
   * What the manifest of an edition is to be that has these documents and data, all of them whole,
   * and no others; they tell the changes from the edition that they always told them from.
   */
  private static Optional<Manifest> same(Path edition, Manifest manifest) {
    try {
      Edition there = Edition.at(edition);
      boolean holds =
          there.manifest().expected().equals(manifest.expected())
              && there.documents().equals(manifest.documents())
              && there.manifest().data().equals(manifest.data())
              && there.isWhole();
      return holds ? Optional.of(manifest.withSince(there.manifest().since())) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** By one rename; the time of the manifest stays, since it is when the edition was published. */
  private static void renew(PackageWriter writer, int number, byte[] json) throws IOException {
    Path manifest = writer.folder().edition(number).resolve(Manifest.FILE_NAME);
    if (Arrays.equals(Files.readAllBytes(manifest), json)) {
      return;
    }
    Path fresh = writer.stageFile();
    Durable.write(fresh, json);
    Files.setLastModifiedTime(fresh, Files.getLastModifiedTime(manifest));
    Durable.rename(fresh, manifest);
  }

  private void write(Path folder, byte[] json, List<EditionDocument> documents, List<DataFile> data)
      throws IOException {
    for (EditionDocument made : documents) {
      write(folder.resolve(made.fileName()), made.document().content());
    }
    for (DataFile made : data) {
      write(folder.resolve(made.fileName()), made.content());
    }
    write(folder.resolve(Manifest.FILE_NAME), json);
    mode.setFolder(folder);
    Durable.syncFolder(folder);
  }

  private void write(Path file, byte[] content) throws IOException {
    Durable.write(file, content);
    mode.setFile(file);
  }

  private Published show(PackageWriter writer, int number, boolean isNew, Manifest manifest)
      throws IOException {
    Set<String> files = new LinkedHashSet<>(manifest.expected());
    manifest.data().forEach(made -> files.add(made.file()));
    files.add(Manifest.FILE_NAME);
    writer.show(number, files);
    writer.retain(kept);
    writer.retainDefinitions(definitions);
    Edition shown = new Edition(writer.folder().edition(number), number, manifest);
    return new Published(shown, isNew);
  }
}
