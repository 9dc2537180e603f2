package org.demarche.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A whole edition that was published.
 *
 * @param folder that holds its files and nothing else; never a link, so that all files read are of
 *     this edition, whatever is published meanwhile
 * @param number from 1
 * @param manifest what it holds
 */
public record Edition(Path folder, int number, Manifest manifest) {

  /** The link in a package's folder to its current edition. */
  static final String CURRENT = "current";

  /**
   * The current edition of a package.
   *
   * @param out the folder of all packages
   * @return empty if nothing was published under this id
   * @throws IOException if there is an edition that can't be read
   */
  public static Optional<Edition> current(Path out, String id) throws IOException {
    if (!Manifest.isPackageId(id)) {
      return Optional.empty();
    }
    Path folder;
    try {
      folder = out.resolve(id).resolve(CURRENT).toRealPath();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return Optional.of(at(folder));
  }

  /**
   * The edition in this folder.
   *
   * @throws IOException if it can't be read, or is no edition
   */
  public static Edition at(Path folder) throws IOException {
    Manifest manifest = ManifestJson.read(Files.readAllBytes(folder.resolve(Manifest.FILE_NAME)));
    String name = String.valueOf(folder.getFileName());
    if (!isNumber(name)) {
      throw new IOException(folder + " is not the folder of an edition");
    }
    return new Edition(folder, Integer.parseInt(name), manifest);
  }

  /** Whether a folder of this name is an edition. */
  static boolean isNumber(String name) {
    return name.matches("[1-9]\\d{0,8}");
  }

  public String packageId() {
    return manifest.packageId();
  }

  /**
   * The bytes of one of its documents.
   *
   * @throws IOException if they can't be read
   */
  public byte[] read(Manifest.Document document) throws IOException {
    return Files.readAllBytes(folder.resolve(document.file()));
  }
}
