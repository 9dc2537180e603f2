package org.demarche.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

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
        (Long) now.get("size"),
        (FileTime) now.get("lastModifiedTime"),
        (FileTime) now.get("ctime"),
        now.get("fileKey"),
        (Integer) now.get("nlink"));
  }

  private static Kind kind(Map<String, Object> attributes) {
    if ((Boolean) attributes.get("isRegularFile")) {
      return Kind.FILE;
    }
    if ((Boolean) attributes.get("isDirectory")) {
      return Kind.FOLDER;
    }
    return (Boolean) attributes.get("isSymbolicLink") ? Kind.LINK : Kind.OTHER;
  }

  /** Whether it is the same file with the same content, perhaps under another name. */
  public boolean hasContentOf(FileState other) {
    return kind == other.kind
        && size == other.size
        && modified.equals(other.modified)
        && key.equals(other.key);
  }
}
