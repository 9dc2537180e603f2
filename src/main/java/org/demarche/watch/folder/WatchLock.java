package org.demarche.watch.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import org.demarche.edition.CheckedFolder;
import org.demarche.edition.FileNames;

/** One watch at a time for a drop folder. The lock ends with the process, however that ends. */
final class WatchLock implements Closeable {

  private static final String FILE_NAME = ".watch.lock";

  private final FileChannel channel;

  private WatchLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes it, and does not wait for it.
   *
   * @throws IOException if another watch has it
   */
  static WatchLock take(DropFolder folder) throws IOException {
    try (CheckedFolder accepted = folder.openAccepted()) {
      FileChannel channel = accepted.lockFile(FILE_NAME);
      if (isLocked(channel)) {
        return new WatchLock(channel);
      }
      channel.close();
      throw new IOException(
          "another watch takes files from %s; stop it, or watch another folder"
              .formatted(FileNames.shown(folder.path())));
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException withinThisProcess) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
