package org.demarche.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;

/** Whose a file or folder is, and who else can change it. */
public final class FileRights {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Path SELF = Path.of("/proc/self");
  private static final int ROOT = 0;

  private FileRights() {}

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
    requireOwner(path, found);
    requireUnwritable(path, found);
  }

  /**
   * Takes all rights of others off a file or folder.
   *
   * @throws NotPrivateException if it is a link or the like, or belongs to another user
   */
  public static void close(Path path) throws IOException {
    PosixFileAttributes found =
        Files.readAttributes(path, PosixFileAttributes.class, NOFOLLOW_LINKS);
    if (!found.isDirectory() && !found.isRegularFile()) {
      throw new NotPrivateException(path + " is a link or something else than a file or folder");
    }
    requireOwner(path, found);
    Set<PosixFilePermission> rights = found.isDirectory() ? FOLDER : FILE;
    if (!found.permissions().equals(rights)) {
      Files.setPosixFilePermissions(path, rights);
    }
  }

  /**
   * Sees that nobody but this user and root can have written a file; a link of theirs is followed.
   *
   * @throws NotPrivateException if it or a link to it belongs to another user, or group or others
   *     can write it
   */
  public static void requireTrusted(Path file) throws IOException {
    for (Path each : List.of(file, file.toRealPath())) {
      PosixFileAttributes found =
          Files.readAttributes(each, PosixFileAttributes.class, NOFOLLOW_LINKS);
      if (!Integer.valueOf(ROOT).equals(Files.getAttribute(each, "unix:uid", NOFOLLOW_LINKS))) {
        requireOwner(each, found);
      }
      if (!found.isSymbolicLink()) {
        requireUnwritable(each, found);
      }
    }
  }

  private static void requireOwner(Path path, PosixFileAttributes found) throws IOException {
    UserPrincipal user = user();
    if (!found.owner().equals(user)) {
      throw new NotPrivateException(
          "%s belongs to %s, not to %s".formatted(path, found.owner().getName(), user.getName()));
    }
  }

  private static void requireUnwritable(Path path, PosixFileAttributes found)
      throws NotPrivateException {
    if (found.permissions().contains(GROUP_WRITE) || found.permissions().contains(OTHERS_WRITE)) {
      throw new NotPrivateException(
          "others can write " + path + " (chmod go-w mends that, if nobody did)");
    }
  }

  /** The user that this process runs as. */
  static UserPrincipal user() throws IOException {
    return Files.exists(SELF)
        ? Files.getOwner(SELF)
        : SELF.getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(System.getProperty("user.name"));
  }
}
