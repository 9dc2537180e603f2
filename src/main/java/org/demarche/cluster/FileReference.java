package org.demarche.cluster;

import java.net.URI;
import java.nio.file.Path;

/** Files below a folder as text, whatever bytes their names have. */
public final class FileReference {

  private FileReference() {}

  /**
   * How a file is named, as the path of a URI, for instance {@code asia/us-dprk-1998.yaml}.
   *
   * @throws IllegalArgumentException if it is not below the folder
   */
  public static String of(Path folder, Path file) {
    Path place = file.toAbsolutePath().normalize();
    Path root = folder.toAbsolutePath().normalize();
    if (!place.startsWith(root)) {
      throw new IllegalArgumentException("a file outside of the folder of definitions");
    }
    String whole = place.toUri().getRawPath();
    String above = root.toUri().getRawPath();
    return whole.substring(above.endsWith("/") ? above.length() : above.length() + 1);
  }

  /**
   * The file that is named.
   *
   * @throws UnknownMessageException if it would lie outside of the folder
   */
  public static Path file(Path folder, String reference) throws UnknownMessageException {
    Path root = folder.toAbsolutePath().normalize();
    String above = root.toUri().getRawPath();
    try {
      Path place =
          Path.of(URI.create("file://" + above + (above.endsWith("/") ? "" : "/") + reference));
      if (place.startsWith(root) && place.normalize().equals(place) && !place.equals(root)) {
        return place;
      }
    } catch (IllegalArgumentException e) {
      throw new UnknownMessageException("no name of a file: " + reference);
    }
    throw new UnknownMessageException("a file outside of the folder: " + reference);
  }
}
