package org.demarche.pipeline;

import java.nio.file.Path;
import org.demarche.files.FileNames;
import org.jspecify.annotations.Nullable;

/**
 * A definition that is to be built.
 *
 * @param path where it lies, as the user named it
 * @param name the same in one line of visible characters, as findings name it
 * @param content its bytes, so that the file is not opened; null if it is to be read
 */
@SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
public record Input(Path path, String name, byte @Nullable [] content) {

  /** More is not even looked at; the reader's own limit is lower and says so. */
  public static final int MOST_BYTES = 16 << 20;

  /** Of a file that is yet to be read. */
  public static Input at(Path path) {
    return new Input(path, FileNames.shown(path), null);
  }

  /** Of a file that was read already. */
  public static Input of(Path path, byte[] content) {
    return new Input(path, FileNames.shown(path), content);
  }

  /** The name without folders. */
  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
