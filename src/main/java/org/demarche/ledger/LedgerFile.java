package org.demarche.ledger;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.demarche.ledger.LedgerException.Fault;

/**
 * The file of a ledger while it is being opened: private, of this user alone, and opened by one
 * process at a time, so that its tables are made once.
 */
final class LedgerFile implements AutoCloseable {

  private static final FileAttribute<Set<PosixFilePermission>> FOLDER = attribute("rwx------");
  private static final FileAttribute<Set<PosixFilePermission>> FILE = attribute("rw-------");
  private static final ReentrantLock ONE_THREAD = new ReentrantLock();

  private final Optional<FormerLedger> former;
  private final AutoCloseable lock;

  private LedgerFile(Optional<FormerLedger> former, AutoCloseable lock) {
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
    } catch (RuntimeException | LedgerException failure) {
      ONE_THREAD.unlock();
      throw failure;
    }
  }

  private static LedgerFile opening(LedgerSettings settings, Path file)
      throws IOException, LedgerException {
    Path folder = requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder, FOLDER);
    requireOwn(settings, folder);
    // The driver unpacks its library here, where nobody else can put another in its place.
    System.setProperty("org.sqlite.tmpdir", folder.toString());
    FileChannel channel =
        FileChannel.open(
            file.resolveSibling(file.getFileName() + ".lock"), Set.of(CREATE, WRITE), FILE);
    try {
      channel.lock();
      Optional<FormerLedger> former = FormerLedger.beside(settings, file);
      if (!Files.exists(file, NOFOLLOW_LINKS)) {
        makePrivate(file);
      }
      requireOwn(settings, file);
      return new LedgerFile(former, channel);
    } catch (IOException | RuntimeException | LedgerException failure) {
      channel.close();
      throw failure;
    }
  }

  /** An empty file that nobody else can read, whatever the umask; fails if it is there. */
  static void makePrivate(Path file) throws IOException {
    Files.createFile(file, FILE);
  }

  /** The ledger of the former form that is to be taken over. */
  Optional<FormerLedger> former() {
    return former;
  }

  /**
   * Whoever can write the ledger can have copies held back or sent twice.
   *
   * @throws LedgerException if it is not this user's, or others may write it
   */
  static void requireOwn(LedgerSettings settings, Path path) throws IOException, LedgerException {
    PosixFileAttributes file =
        Files.readAttributes(path, PosixFileAttributes.class, NOFOLLOW_LINKS);
    if (file.isSymbolicLink() || !(file.isDirectory() || file.isRegularFile())) {
      throw refused(settings, path + " is a link or something else than a file or folder");
    }
    String user = Files.getOwner(Path.of("/proc/self")).getName();
    if (!file.owner().getName().equals(user)) {
      throw refused(settings, path + " belongs to " + file.owner().getName() + ", not to " + user);
    }
    if (file.permissions().contains(GROUP_WRITE) || file.permissions().contains(OTHERS_WRITE)) {
      throw refused(settings, "others can write " + path + " (chmod go-w mends that)");
    }
  }

  private static LedgerException refused(LedgerSettings settings, String why) {
    return new LedgerException(
        Fault.REFUSED, "The ledger %s is not used: %s.".formatted(settings.place(), why));
  }

  private static FileAttribute<Set<PosixFilePermission>> attribute(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  @Override
  public void close() throws LedgerException {
    if (lock instanceof FileChannel channel) {
      try {
        channel.close();
      } catch (IOException failure) {
        throw new LedgerException(Fault.AWAY, "The ledger's lock cannot be let go.", failure);
      } finally {
        ONE_THREAD.unlock();
      }
    }
  }
}
