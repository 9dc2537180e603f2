package org.demarche.bundle;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time in a folder, among the threads of this process and among processes. It ends
 * with the process, however that ends.
 */
final class FolderLock implements AutoCloseable {

  private static final String FILE_NAME = ".lock";

  /** A file lock holds between processes only; between threads it would throw. */
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final ReentrantLock thread;
  private final FileChannel channel;
  private final FileLock process;

  private FolderLock(ReentrantLock thread, FileChannel channel, FileLock process) {
    this.thread = thread;
    this.channel = channel;
    this.process = process;
  }

  /** Waits until it is this thread's turn. */
  static FolderLock take(Path folder) throws IOException {
    ReentrantLock thread = THREADS.computeIfAbsent(folder.toRealPath(), any -> new ReentrantLock());
    thread.lock();
    try {
      FileChannel channel = FileChannel.open(folder.resolve(FILE_NAME), CREATE, WRITE);
      return lock(thread, channel);
    } catch (IOException | RuntimeException e) {
      thread.unlock();
      throw e;
    }
  }

  private static FolderLock lock(ReentrantLock thread, FileChannel channel) throws IOException {
    try {
      return new FolderLock(thread, channel, channel.lock());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      process.release();
    } finally {
      thread.unlock();
    }
  }
}
