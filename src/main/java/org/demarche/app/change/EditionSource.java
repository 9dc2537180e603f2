package org.demarche.app.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.edition.Manifest;
import org.demarche.files.Sha256;

/**
 * Finds the definition that an edition was made from. An edition holds none, so that nobody gets it
 * with the documents; it is known by its digest.
 */
final class EditionSource {

  /** Deep enough for {@code input/accepted/earlier}, and for folders of the user's own. */
  private static final int DEPTH = 5;

  private EditionSource() {}

  /**
   * The file that has every byte of the definition, whatever its name.
   *
   * @param folder of definitions; among those that wait, were accepted, or were so earlier
   * @param made what the manifest says of the definition
   * @return empty if there is none, or no folder
   * @throws IOException if the folder can't be listed
   */
  static Optional<Path> find(Path folder, Manifest.Input made) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> is(file, made))
          .sorted()
          .findFirst();
    }
  }

  private static boolean is(Path file, Manifest.Input made) {
    try {
      return Files.size(file) == made.size() && Sha256.of(file).equals(made.sha256());
    } catch (IOException goneOrClosed) {
      return false;
    }
  }
}
