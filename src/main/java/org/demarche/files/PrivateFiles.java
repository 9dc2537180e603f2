package org.demarche.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders of this user alone: what is made here is 0600 or 0700 whatever the umask. */
public final class PrivateFiles {

  static final FileAttribute<Set<PosixFilePermission>> FOLDER = attribute("rwx------");
  static final FileAttribute<Set<PosixFilePermission>> FILE = attribute("rw-------");

  /** Of folders above private ones: nobody else writes there either. */
  private static final FileAttribute<Set<PosixFilePermission>> ABOVE = attribute("rwxr-xr-x");

  private PrivateFiles() {}

  private static FileAttribute<Set<PosixFilePermission>> attribute(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /**
   * Makes a private folder; those above it that are missing can be read by others if the umask
   * allows it. One that is there is left as it is.
   */
  public static void createFolder(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent, ABOVE);
    }
    try {
      Files.createDirectory(folder, FOLDER);
    } catch (FileAlreadyExistsException there) {
      if (!Files.isDirectory(folder)) {
        throw there;
      }
    }
  }

  /**
   * Makes an empty private file.
   *
   * @throws FileAlreadyExistsException if anything of that name is there
   */
  public static void createFile(Path file) throws IOException {
    Files.createFile(file, FILE);
  }

  /** A private file that is opened for writing and locking, made if missing; no link. */
  public static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, Set.of(CREATE, WRITE, NOFOLLOW_LINKS), FILE);
  }
}
