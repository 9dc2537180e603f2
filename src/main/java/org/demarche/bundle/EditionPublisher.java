package org.demarche.bundle;

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
import org.demarche.bundle.Publication.Published;
import org.demarche.bundle.Publication.Refused;

/**
 * Publishes editions: {@code output/<id>/} shows the new one or still the old one, nothing between
 * (see {@link PackageFolder}). Safe for use by several threads and processes.
 */
public final class EditionPublisher {

  /** How many editions of a package are kept unless told otherwise. */
  public static final int DEFAULT_KEPT = 20;

  private final int kept;
  private final ManifestVerifier verifier = new ManifestVerifier();

  /**
   * @param kept how many editions of a package stay, the current one included; at least 1
   */
  public EditionPublisher(int kept) {
    if (kept < 1) {
      throw new IllegalArgumentException("at least the current edition is kept");
    }
    this.kept = kept;
  }

  /**
   * Writes an edition beside the others, reads it back, and only then shows it. The very same
   * edition as the newest one is not published again.
   *
   * @param out the folder of all packages; made if missing
   * @param data files for other programs beside the documents
   * @param stays whether the current edition, as it is when this writer's turn has come, is not to
   *     be replaced; it is returned then
   * @throws IOException if it can't be written; readers then see what they saw before
   */
  public Publication publish(
      Path out,
      Manifest manifest,
      List<EditionDocument> documents,
      List<DataFile> data,
      Predicate<Published> stays)
      throws IOException {
    PackageFolder folder = new PackageFolder(out.resolve(manifest.packageId()));
    Files.createDirectories(folder.editions());
    return FolderLock.hold(
        folder.path(),
        () -> {
          Optional<Published> current = CurrentEdition.of(out, manifest.packageId());
          return current.isPresent() && stays.test(current.get())
              ? current.get()
              : publish(folder, manifest, documents, data);
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
      for (Path folder : packages.filter(f -> Files.isDirectory(f.resolve("editions"))).toList()) {
        FolderLock.hold(
            folder,
            () -> {
              new PackageFolder(folder).sweep();
              return folder;
            });
      }
    }
  }

  private Publication publish(
      PackageFolder folder, Manifest manifest, List<EditionDocument> documents, List<DataFile> data)
      throws IOException {
    folder.sweep();
    OptionalInt newest = folder.newest();
    byte[] json = ManifestJson.write(manifest);
    if (newest.isPresent() && isWhole(folder.edition(newest.getAsInt()), json)) {
      return show(folder, newest.getAsInt(), false, manifest);
    }
    Path staged = folder.stage();
    write(staged, json, documents, data);
    List<Discrepancy> discrepancies = verifier.verify(staged);
    if (!discrepancies.isEmpty()) {
      Durable.deleteTree(staged);
      return new Refused(discrepancies);
    }
    int number = newest.orElse(0) + 1;
    Durable.rename(staged, folder.edition(number));
    return show(folder, number, true, manifest);
  }

  private boolean isWhole(Path edition, byte[] json) throws IOException {
    Path manifest = edition.resolve(Manifest.FILE_NAME);
    return Files.exists(manifest)
        && Arrays.equals(Files.readAllBytes(manifest), json)
        && verifier.verify(edition).isEmpty();
  }

  private static void write(
      Path folder, byte[] json, List<EditionDocument> documents, List<DataFile> data)
      throws IOException {
    for (EditionDocument made : documents) {
      Durable.write(folder.resolve(made.fileName()), made.document().content());
    }
    for (DataFile made : data) {
      Durable.write(folder.resolve(made.fileName()), made.content());
    }
    Durable.write(folder.resolve(Manifest.FILE_NAME), json);
    Durable.syncFolder(folder);
  }

  private Published show(PackageFolder folder, int number, boolean isNew, Manifest manifest)
      throws IOException {
    Set<String> files = new LinkedHashSet<>(manifest.expected());
    manifest.data().forEach(made -> files.add(made.file()));
    files.add(Manifest.FILE_NAME);
    folder.show(number, files);
    folder.retain(kept);
    return new Published(folder.path(), number, isNew, manifest);
  }
}
