package org.demarche.nightly;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.edition.OutputMode;
import org.demarche.edition.PrivateFiles;

/** One night at a time for an output folder, among all processes; it ends with the process. */
final class NightLock implements AutoCloseable {

  private final FileChannel channel;

  private NightLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Empty if another night is running.
   *
   * @param mode who may look into the folder of reports, which the lock is in
   */
  static Optional<NightLock> take(Path out, OutputMode mode) throws IOException {
    Path folder = out.resolve(NightReports.FOLDER);
    mode.makeFolders(folder);
    FileChannel channel = PrivateFiles.open(folder.resolve(".lock"));
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
