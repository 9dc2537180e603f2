package org.demarche.edition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time in a folder, among the threads of this process and among processes. The lock
 * ends with the process, however that ends.
 */
final class FolderLock {

  private static final String FILE_NAME = ".lock";

  /** A file lock holds between processes only; between threads it would throw. */
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private FolderLock() {}

  /** Work that touches the disk. */
  @FunctionalInterface
  interface Work<T> {

    T run() throws IOException;
  }

  /** Waits until it is this thread's turn, and does the work. */
  static <T> T hold(Path folder, Work<T> work) throws IOException {
    ReentrantLock thread = THREADS.computeIfAbsent(folder.toRealPath(), any -> new ReentrantLock());
    thread.lock();
    try (FileChannel channel = PrivateFiles.open(folder.resolve(FILE_NAME));
        FileLock process = channel.lock()) {
      Objects.requireNonNull(process);
      return work.run();
    } finally {
      thread.unlock();
    }
  }
}
