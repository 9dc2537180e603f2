package org.demarche.nightly;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One night at a time for an output folder, among all processes; it ends with the process. */
final class NightLock implements AutoCloseable {

  private final FileChannel channel;

  private NightLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty if another night is running. */
  static Optional<NightLock> take(Path out) throws IOException {
    Path folder = Files.createDirectories(out.resolve(NightReports.FOLDER));
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new NightLock(channel));
      }
    } catch (OverlappingFileLockException sameProcess) {
      // as if another process had it
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
