package org.demarche.bundle;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  private static final Set<OpenOption> LOCK = Set.of(CREATE, WRITE, NOFOLLOW_LINKS);
  private static final FileAttribute<?> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

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
    try (FileChannel channel = FileChannel.open(folder.resolve(FILE_NAME), LOCK, PRIVATE);
        FileLock process = channel.lock()) {
      Objects.requireNonNull(process);
      return work.run();
    } finally {
      thread.unlock();
    }
  }
}
