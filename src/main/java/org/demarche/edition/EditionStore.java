package org.demarche.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The editions in an output folder: which is current, which are kept. Everybody who looks for an
 * edition asks here; {@link EditionPublisher} writes them.
 *
 * @param out the folder of all packages; need not be there
 */
public record EditionStore(Path out) {

  /**
   * The ids of packages that have a folder, built or not, sorted.
   *
   * @throws UncheckedIOException if the folder can't be listed
   */
  public List<String> packages() {
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(out)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(Manifest::isPackageId)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of {@link #packages} that have a current edition, which is not read. */
  public List<String> published() {
    return packages().stream().filter(id -> Files.exists(folder(id).current())).toList();
  }

  /**
   * The current edition of a package.
   *
   * @param id any text
   * @return empty if nothing was published under this id
   * @throws IOException if there is an edition that can't be read
   */
  public Optional<Edition> current(String id) throws IOException {
    if (!Manifest.isPackageId(id)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Edition.at(folder(id).currentEdition()));
    } catch (NoSuchFileException e) {
      if (Files.exists(folder(id).current())) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** As {@link #current(String)}, and empty also where the edition can't be read. */
  public Optional<Edition> readable(String id) {
    try {
      return current(id);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The current edition of each package that has one, by package id.
   *
   * @throws UncheckedIOException for one that can't be read
   */
  public List<Edition> current() {
    List<Edition> editions = new ArrayList<>();
    try {
      for (String id : packages()) {
        current(id).ifPresent(editions::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return editions;
  }

  /** All editions of a package that are kept and can be read, the oldest first. */
  public List<Edition> kept(String id) {
    List<Edition> editions = new ArrayList<>();
    for (int number : numbers(id)) {
      try {
        editions.add(Edition.at(folder(id).edition(number)));
      } catch (IOException goneMeanwhile) {
        // it is not kept any more, or can't be read
      }
    }
    return editions;
  }

  /**
   * The folders of all editions that are kept of a package, also such as cannot be read, the oldest
   * first.
   *
   * @param id any text
   */
  public List<Path> folders(String id) {
    return Manifest.isPackageId(id)
        ? numbers(id).stream().map(folder(id)::edition).toList()
        : List.of();
  }

  /** The numbers of the editions that are kept of a package, ascending. */
  public List<Integer> numbers(String id) {
    try {
      return folder(id).numbers();
    } catch (IOException none) {
      return List.of();
    }
  }

  /**
   * The edition of this name.
   *
   * @return empty if it is not kept
   * @throws IOException if it can't be read
   */
  public Optional<Edition> find(EditionKey key) throws IOException {
    Path folder = folder(key.packageId()).edition(key.number());
    return Files.isDirectory(folder) ? Optional.of(Edition.at(folder)) : Optional.empty();
  }

  /**
   * Whether an edition is not kept any more. While the output folder itself is away, as on a disk
   * that is not mounted, nothing is known to be gone.
   */
  public boolean isGone(EditionKey key) {
    return Files.isDirectory(out) && Files.notExists(folder(key.packageId()).edition(key.number()));
  }

  /**
   * The edition before another one, if it is still kept.
   *
   * @throws IOException if it can't be read
   */
  public static Optional<Edition> before(Edition edition) throws IOException {
    Path folder = PackageFolder.of(edition).edition(edition.number() - 1);
    return Files.isDirectory(folder) ? Optional.of(Edition.at(folder)) : Optional.empty();
  }

  /** Where an edition is below the output folder, for links: {@code us-dprk-1998/editions/3}. */
  public static String place(EditionKey key) {
    Path folder = new PackageFolder(Path.of(key.packageId())).edition(key.number());
    return folder.toString();
  }

  /**
   * The bytes of a definition that an edition of the package was made from.
   *
   * @return empty if no copy is kept, or it is not as it was
   */
  public Optional<byte[]> definition(String id, Manifest.Input made) {
    return folder(id).definitions().find(made);
  }

  /**
   * Copies of definitions of a package that are not as they were kept; reads every byte.
   *
   * @throws IOException if they can't be read
   */
  public List<Discrepancy> changedDefinitions(String id) throws IOException {
    return folder(id).definitions().discrepancies();
  }

  private PackageFolder folder(String id) {
    return new PackageFolder(out.resolve(id));
  }
}
