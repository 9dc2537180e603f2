package org.demarche.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.deliver.plan.DeliverableEdition;
import org.demarche.edition.Manifest;

/** Which editions the output folder shows. */
public final class EditionsAtHand {

  private EditionsAtHand() {}

  /**
   * The current edition of each package that has one, by package id; none if there is no folder.
   *
   * @throws UncheckedIOException for a manifest that can't be read
   */
  static List<DeliverableEdition> in(Path output) {
    List<DeliverableEdition> editions = new ArrayList<>();
    for (Path folder : folders(output)) {
      current(output, folder.getFileName().toString()).ifPresent(editions::add);
    }
    return editions;
  }

  /** The folders of packages, built or not, by name. */
  public static List<Path> folders(Path output) {
    if (!Files.isDirectory(output)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(output)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> Manifest.isPackageId(folder.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<DeliverableEdition> current(Path output, String id) {
    try {
      return org.demarche.edition.Edition.current(output, id)
          .map(edition -> new DeliverableEdition(edition.manifest(), edition.number()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
