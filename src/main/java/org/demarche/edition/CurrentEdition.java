package org.demarche.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.edition.Publication.Published;

/** Looks up what {@code output/<id>/} shows. */
public final class CurrentEdition {

  private static final ManifestVerifier VERIFIER = new ManifestVerifier();

  private CurrentEdition() {}

  /**
   * The current edition of a package; empty if there is none, or its manifest cannot be read.
   *
   * @param out the folder of all packages
   */
  public static Optional<Published> of(Path out, String packageId) {
    try {
      return Edition.current(out, packageId)
          .map(edition -> published(out.resolve(packageId), edition));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** All editions that are kept and can be read, the oldest first. */
  public static List<Published> kept(Path out, String packageId) {
    PackageFolder folder = new PackageFolder(out.resolve(packageId));
    List<Published> editions = new ArrayList<>();
    try {
      for (int number : folder.numbers()) {
        editions.add(published(folder.path(), Edition.at(folder.edition(number))));
      }
    } catch (IOException goneMeanwhile) {
      return editions;
    }
    return editions;
  }

  /** The folders of all that are kept, also such as cannot be read, the oldest first. */
  public static List<Path> folders(Path out, String packageId) {
    PackageFolder folder = new PackageFolder(out.resolve(packageId));
    if (!Files.isDirectory(folder.editions())) {
      return List.of();
    }
    try {
      return folder.numbers().stream().map(folder::edition).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Published published(Path folder, Edition edition) {
    return new Published(folder, edition.number(), false, edition.manifest());
  }

  /** The folder of the edition itself, which never changes. */
  public static Path folder(Published edition) {
    return new PackageFolder(edition.folder()).edition(edition.number());
  }

  /** Whether every byte of it is as its manifest says. */
  public static boolean isWhole(Published edition) {
    return VERIFIER.verify(folder(edition)).isEmpty();
  }

  /** Whether all documents are there with their sizes, which takes no reading. */
  public static boolean seemsWhole(Published edition) {
    return edition.manifest().documents().stream()
        .allMatch(document -> hasSize(folder(edition).resolve(document.file()), document.size()));
  }

  private static boolean hasSize(Path file, long size) {
    try {
      return Files.size(file) == size;
    } catch (IOException missing) {
      return false;
    }
  }
}
