package org.demarche.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.bundle.Manifest;
import org.demarche.bundle.ManifestJson;
import org.demarche.deliver.plan.Edition;

/** Which editions the output folder shows. */
final class EditionsAtHand {

  private EditionsAtHand() {}

  /**
   * The current edition of each package that has one, by package id; none if there is no folder.
   *
   * @throws UncheckedIOException for a manifest that can't be read
   */
  static List<Edition> in(Path output) {
    List<Edition> editions = new ArrayList<>();
    for (Path folder : folders(output)) {
      Path current = folder.resolve("current");
      if (Files.isRegularFile(current.resolve(Manifest.FILE_NAME))) {
        editions.add(read(current));
      }
    }
    return editions;
  }

  /** The folders of packages, built or not, by name. */
  static List<Path> folders(Path output) {
    if (!Files.isDirectory(output)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(output)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> folder.getFileName().toString().matches("[a-z][a-z0-9-]*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The link is resolved once, so that number and manifest are of one edition. */
  private static Edition read(Path current) {
    try {
      Path edition = current.toRealPath();
      Manifest manifest =
          ManifestJson.read(Files.readAllBytes(edition.resolve(Manifest.FILE_NAME)));
      return new Edition(manifest, Integer.parseInt(edition.getFileName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      throw new UncheckedIOException(new IOException("no folder of an edition: " + current, e));
    }
  }
}
