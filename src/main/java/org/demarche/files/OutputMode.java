package org.demarche.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may read documents, whatever the umask of the process: their owner, perhaps a group, perhaps
 * everybody. Nobody but the owner may write them.
 *
 * @param files the rights of files
 */
public record OutputMode(Set<PosixFilePermission> files) {

  /** The owner and the group, unless a setting says otherwise. */
  public static final String DEFAULT_OCTAL = "0640";

  /** As {@link #DEFAULT_OCTAL} says. */
  public static final OutputMode DEFAULT = parse(DEFAULT_OCTAL);

  public OutputMode {
    files = Set.copyOf(files);
  }

  /**
   * As it is written for {@code chmod}.
   *
   * @throws IllegalArgumentException for anything but 0600, 0640 and 0644
   */
  public static OutputMode parse(String octal) {
    return new OutputMode(
        PosixFilePermissions.fromString(
            switch (octal) {
              case "0600", "600" -> "rw-------";
              case "0640", "640" -> "rw-r-----";
              case "0644", "644" -> "rw-r--r--";
              default -> throw new IllegalArgumentException(octal);
            }));
  }

  /** Who may read a file may look into its folder. */
  private Set<PosixFilePermission> folders() {
    Set<PosixFilePermission> folders = EnumSet.copyOf(files);
    folders.add(PosixFilePermission.OWNER_EXECUTE);
    if (files.contains(PosixFilePermission.GROUP_READ)) {
      folders.add(PosixFilePermission.GROUP_EXECUTE);
    }
    if (files.contains(PosixFilePermission.OTHERS_READ)) {
      folders.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    return folders;
  }

  /** Gives a file of ours these rights. */
  public void setFile(Path file) throws IOException {
    Files.setPosixFilePermissions(file, files);
  }

  /** Writes a file of these rights; a reader sees the former one or the new one, each whole. */
  public Path write(Path file, byte[] content) throws IOException {
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".tmp");
    try {
      Files.write(draft, content);
      setFile(draft);
      return Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Gives a folder of ours these rights. */
  public void setFolder(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, folders());
  }

  /** Makes a folder and those above it; one that is there keeps its rights. */
  public void makeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      makeFolders(parent);
    }
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(folders()));
      setFolder(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }
}
