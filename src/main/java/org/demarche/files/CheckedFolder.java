package org.demarche.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An open folder in which others may write too. All that is done goes to the folder that was
 * opened, whatever is put in its place meanwhile, and no link is followed on the way.
 */
public final class CheckedFolder implements Closeable {

  private final Path path;
  private final SecureDirectoryStream<Path> stream;

  private CheckedFolder(Path path, DirectoryStream<Path> stream) throws IOException {
    if (!(stream instanceof SecureDirectoryStream<Path> secure)) {
      stream.close();
      throw new IOException(FileNames.shown(path) + " is on a system without safe access to files");
    }
    this.path = path;
    this.stream = secure;
  }

  /** A folder that the user named; that name itself may be a link. */
  @SuppressWarnings("StreamResourceLeak") // closed with the folder
  public static CheckedFolder open(Path path) throws IOException {
    return new CheckedFolder(path, Files.newDirectoryStream(path.toRealPath()));
  }

  /**
   * A folder below this one.
   *
   * @param relative names that are no links; empty for this folder
   */
  public CheckedFolder below(Path relative) throws IOException {
    CheckedFolder folder = again();
    for (Path name : relative) {
      if (!name.toString().isEmpty()) {
        try (CheckedFolder parent = folder) {
          folder = parent.child(name);
        }
      }
    }
    return folder;
  }

  private CheckedFolder again() throws IOException {
    return child(path.getFileSystem().getPath("."));
  }

  private CheckedFolder child(Path name) throws IOException {
    return new CheckedFolder(
        path.resolve(name).normalize(), stream.newDirectoryStream(name, NOFOLLOW_LINKS));
  }

  /**
   * A folder in this one that is the program's own: made if it is not there, and closed to
   * everybody else.
   *
   * @throws IOException if it is a link, or belongs to somebody else
   */
  public CheckedFolder own(String name) throws IOException {
    Path own = path.resolve(name);
    try {
      Files.createDirectory(own, PrivateFiles.FOLDER);
    } catch (FileAlreadyExistsException thereAlready) {
      // it is looked at below
    }
    CheckedFolder folder;
    try {
      folder = child(own.getFileName());
    } catch (FileSystemException e) {
      throw new IOException(FileNames.shown(own) + " is not a folder, or is a link", e);
    }
    folder.closeToOthers(own);
    return folder;
  }

  private void closeToOthers(Path own) throws IOException {
    PosixFileAttributeView view = stream.getFileAttributeView(PosixFileAttributeView.class);
    UserPrincipal owner = view.readAttributes().owner();
    if (!owner.equals(FileRights.user())) {
      stream.close();
      throw new IOException(
          "%s belongs to %s; it must belong to the user that Demarche runs as"
              .formatted(FileNames.shown(own), owner.getName()));
    }
    if (!view.readAttributes().permissions().equals(PrivateFiles.FOLDER.value())) {
      view.setPermissions(PrivateFiles.FOLDER.value());
    }
  }

  /** Where it was opened. */
  public Path path() {
    return path;
  }

  /** The names in it, in no order; those of bytes that are no text too. */
  public List<Path> names() throws IOException {
    List<Path> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = stream.newDirectoryStream(Path.of("."))) {
      entries.forEach(entry -> names.add(entry.getFileName()));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }

  /** Whether there is anything of this name. */
  public boolean has(Path name) throws IOException {
    try {
      stream
          .getFileAttributeView(name, BasicFileAttributeView.class, NOFOLLOW_LINKS)
          .readAttributes();
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * What lies there.
   *
   * @throws NoSuchFileException if nothing does
   */
  public FileState state(Path name) throws IOException {
    Object key =
        stream
            .getFileAttributeView(name, BasicFileAttributeView.class, NOFOLLOW_LINKS)
            .readAttributes()
            .fileKey();
    FileState state = FileState.of(path.resolve(name));
    if (!state.key().equals(key)) {
      throw new FileSystemException(path.resolve(name).toString(), null, "it was replaced");
    }
    return state;
  }

  /**
   * The bytes of a file, which is opened without following a link.
   *
   * @param most bytes to read; what is above is left
   */
  public byte[] read(Path name, int most) throws IOException {
    try (InputStream in =
        Channels.newInputStream(stream.newByteChannel(name, Set.of(READ, NOFOLLOW_LINKS)))) {
      return in.readNBytes(most);
    }
  }

  /** Writes a private file, whole or not at all; one of this name is replaced. */
  public void write(Path name, byte[] content) throws IOException {
    Path temporary = Path.of(".writing.tmp");
    try {
      stream.deleteFile(temporary);
    } catch (NoSuchFileException none) {
      // as it should be
    }
    try {
      try (FileChannel channel =
          (FileChannel)
              stream.newByteChannel(
                  temporary, Set.of(CREATE_NEW, WRITE, NOFOLLOW_LINKS), PrivateFiles.FILE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      stream.move(temporary, stream, name);
    } catch (IOException e) {
      stream.deleteFile(temporary);
      throw e;
    }
  }

  /** A private file that is opened for locking; made if it is not there. */
  public FileChannel lockFile(String name) throws IOException {
    return (FileChannel)
        stream.newByteChannel(
            Path.of(name), Set.of(CREATE, READ, WRITE, NOFOLLOW_LINKS), PrivateFiles.FILE);
  }

  /** One rename; what has that name is replaced. */
  public void move(Path name, CheckedFolder to, Path newName) throws IOException {
    stream.move(name, to.stream, newName);
  }

  /** Lets nobody else read or write a file; left as it is where it belongs to somebody else. */
  public void makePrivate(Path name) throws IOException {
    PosixFileAttributeView view =
        stream.getFileAttributeView(name, PosixFileAttributeView.class, NOFOLLOW_LINKS);
    if (view.readAttributes().owner().equals(FileRights.user())) {
      view.setPermissions(PrivateFiles.FILE.value());
    }
  }

  /** Removes a file; one that is not there is none. */
  public void delete(Path name) throws IOException {
    try {
      stream.deleteFile(name);
    } catch (NoSuchFileException gone) {
      // as it should be
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
