package org.demarche.edition;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** Files and folders of this user alone: what is made here is 0600 or 0700 whatever the umask. */
public final class PrivateFiles {

  static final FileAttribute<Set<PosixFilePermission>> FOLDER = attribute("rwx------");
  static final FileAttribute<Set<PosixFilePermission>> FILE = attribute("rw-------");

  private PrivateFiles() {}

  private static FileAttribute<Set<PosixFilePermission>> attribute(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /**
   * Makes a private folder; those above it that are missing have the rights of the umask. One that
   * is there is left as it is.
   */
  public static void createFolder(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
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

  /**
   * Sees that a file or folder is what it seems, and this user's alone to write.
   *
   * @throws NotPrivateException if it is a link or the like, belongs to another user, or group or
   *     others can write it
   */
  public static void requireOwn(Path path) throws IOException {
    PosixFileAttributes found =
        Files.readAttributes(path, PosixFileAttributes.class, NOFOLLOW_LINKS);
    if (!found.isDirectory() && !found.isRegularFile()) {
      throw new NotPrivateException(path + " is a link or something else than a file or folder");
    }
    UserPrincipal user = ProcessUser.get();
    if (!found.owner().equals(user)) {
      throw new NotPrivateException(
          "%s belongs to %s, not to %s".formatted(path, found.owner().getName(), user.getName()));
    }
    if (found.permissions().contains(GROUP_WRITE) || found.permissions().contains(OTHERS_WRITE)) {
      throw new NotPrivateException(
          "others can write " + path + " (chmod go-w mends that, if nobody did)");
    }
  }
}
