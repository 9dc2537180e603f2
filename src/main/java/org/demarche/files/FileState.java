package org.demarche.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;

/**
 * What a file is at one moment; a link is not followed. Two equal states some time apart mean that
 * the file was neither written nor replaced in between, since renaming another file to its name and
 * this one back changes {@code changed}.
 *
 * @param kind what lies there
 * @param size bytes
 * @param modified when it was written last, as its writer says
 * @param changed when its entry was changed last, by the system's clock; nobody can set it
 * @param key tells it from all other files of the machine
 * @param names how many names it has
 */
public record FileState(
    Kind kind, long size, FileTime modified, FileTime changed, Object key, int names) {

  /** Kinds of files. */
  public enum Kind {
    FILE,
    FOLDER,
    LINK,
    /** A pipe, a socket, a device. */
    OTHER
  }

  /** The state now. */
  public static FileState of(Path file) throws IOException {
    Map<String, Object> now = Files.readAttributes(file, "unix:*", LinkOption.NOFOLLOW_LINKS);
    return new FileState(
        kind(now),
        get(now, "size", Long.class),
        get(now, "lastModifiedTime", FileTime.class),
        get(now, "ctime", FileTime.class),
        get(now, "fileKey", Object.class),
        get(now, "nlink", Integer.class));
  }

  private static Kind kind(Map<String, Object> attributes) {
    if (get(attributes, "isRegularFile", Boolean.class)) {
      return Kind.FILE;
    }
    if (get(attributes, "isDirectory", Boolean.class)) {
      return Kind.FOLDER;
    }
    return get(attributes, "isSymbolicLink", Boolean.class) ? Kind.LINK : Kind.OTHER;
  }

  private static <T> T get(Map<String, Object> attributes, String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(attributes.get(name), name));
  }

  /** Whether it is the same file with the same content, perhaps under another name. */
  public boolean hasContentOf(FileState other) {
    return kind == other.kind
        && size == other.size
        && modified.equals(other.modified)
        && key.equals(other.key);
  }
}
