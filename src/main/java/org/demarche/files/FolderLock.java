package org.demarche.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One at a time in a folder, among the threads of this process and among processes: a lock on a
 * file in it. The lock ends with the process, however that ends.
 */
public final class FolderLock implements Closeable {

  private static final String FILE_NAME = ".lock";

  /** A file lock holds between processes only; between threads it would throw. */
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final FileChannel channel;
  private final Runnable release;

  private FolderLock(FileChannel channel, Runnable release) {
    this.channel = channel;
    this.release = release;
  }

  /** Work that touches the disk. */
  @FunctionalInterface
  public interface Work<T> {

    T run() throws IOException;
  }

  /** Waits until it is this thread's turn in the folder, and does the work. */
  public static <T> T hold(Path folder, Work<T> work) throws IOException {
    FolderLock lock = await(folder.toRealPath().resolve(FILE_NAME));
    try {
      return work.run();
    } finally {
      lock.close();
    }
  }

  /**
   * Takes a lock, and waits for it. The thread that takes it closes it.
   *
   * @param file that is locked; made if it is not there, private
   */
  public static FolderLock await(Path file) throws IOException {
    ReentrantLock thread =
        THREADS.computeIfAbsent(file.toAbsolutePath(), any -> new ReentrantLock());
    thread.lock();
    try {
      FileChannel channel = PrivateFiles.open(file);
      try {
        channel.lock();
        return new FolderLock(channel, thread::unlock);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      thread.unlock();
      throw e;
    }
  }

  /**
   * Takes a lock, and does not wait for it. Any thread may close it.
   *
   * @param file as for {@link #await}
   * @return empty if this process or another one has it
   */
  public static Optional<FolderLock> tryTake(Path file) throws IOException {
    return tryTake(PrivateFiles.open(file));
  }

  /** As above, of an open file, which is closed with the lock or without one. */
  public static Optional<FolderLock> tryTake(FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new FolderLock(channel, () -> {}));
      }
    } catch (OverlappingFileLockException withinThisProcess) {
      // as if another process had it
    }
    channel.close();
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      release.run();
    }
  }
}
