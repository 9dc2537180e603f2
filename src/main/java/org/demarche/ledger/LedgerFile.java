package org.demarche.ledger;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.demarche.files.FileRights;
import org.demarche.files.FolderLock;
import org.demarche.files.PrivateFiles;
import org.demarche.ledger.LedgerException.Fault;

/**
 * The file of a ledger while it is being opened: private, of this user alone, and opened by one
 * process at a time, so that its tables are made once.
 */
final class LedgerFile implements AutoCloseable {

  private static final ReentrantLock ONE_THREAD = new ReentrantLock();

  private final Optional<FormerLedger> former;
  private final Closeable lock;

  private LedgerFile(Optional<FormerLedger> former, Closeable lock) {
    this.former = former;
    this.lock = lock;
  }

  /**
   * Makes the file if it is missing and holds the others off; nothing for a server.
   *
   * @throws LedgerException if others can write it, or it can't be made
   */
  static LedgerFile opening(LedgerSettings settings) throws LedgerException {
    Optional<Path> place = settings.file();
    if (place.isEmpty()) {
      return new LedgerFile(Optional.empty(), () -> {});
    }
    ONE_THREAD.lock();
    try {
      return opening(settings, place.get());
    } catch (IOException failure) {
      ONE_THREAD.unlock();
      throw LedgerFaults.of(settings, failure);
    } catch (RuntimeException failure) {
      ONE_THREAD.unlock();
      throw failure;
    }
  }

  private static LedgerFile opening(LedgerSettings settings, Path file) throws IOException {
    Path folder = requireNonNull(file.toAbsolutePath().getParent());
    PrivateFiles.createFolder(folder);
    FileRights.requireOwn(folder);
    // The driver unpacks its library here, where nobody else can put another in its place.
    System.setProperty("org.sqlite.tmpdir", folder.toString());
    FolderLock lock = FolderLock.await(file.resolveSibling(file.getFileName() + ".lock"));
    try {
      Optional<FormerLedger> former = settings.former().map(FormerLedger::new);
      if (!Files.exists(file, NOFOLLOW_LINKS)) {
        PrivateFiles.createFile(file);
      }
      FileRights.requireOwn(file);
      return new LedgerFile(former, () -> release(folder, lock));
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  /** The ledger of the former form that is to be taken over. */
  Optional<FormerLedger> former() {
    return former;
  }

  /**
   * The driver's library is in use once the database is open, and needs its file no more; that of a
   * process which was killed would stay for ever.
   */
  private static void removeLibraries(Path folder) throws IOException {
    try (DirectoryStream<Path> libraries =
        Files.newDirectoryStream(folder, "sqlite-*-*sqlitejdbc.*")) {
      for (Path library : libraries) {
        Files.deleteIfExists(library);
      }
    }
  }

  private static void release(Path folder, FolderLock lock) throws IOException {
    try (lock) {
      removeLibraries(folder);
    } finally {
      ONE_THREAD.unlock();
    }
  }

  @Override
  public void close() throws LedgerException {
    try {
      lock.close();
    } catch (IOException failure) {
      throw new LedgerException(Fault.AWAY, "The ledger's lock cannot be let go.", failure);
    }
  }
}
