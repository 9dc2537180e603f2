package org.demarche.pipeline.worker;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.files.Durable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the temporary files of one process's workers, closed to other users. Each worker
 * has a folder in it, which is removed when the worker has ended, however it ended; what a process
 * left that was killed itself is removed by the next one.
 */
final class WorkFolder {

  private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

  private static final String PREFIX = "demarche-work-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+-\\d+)-\\d+");

  private final Path temporary;
  private Optional<Path> own = Optional.empty();

  /**
   * @param temporary where the system has temporary files
   */
  WorkFolder(Path temporary) {
    this.temporary = temporary;
  }

  static WorkFolder ofSystem() {
    return new WorkFolder(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** A new folder for one worker. */
  synchronized Path forWorker() throws IOException {
    if (own.filter(folder -> Files.isDirectory(folder, NOFOLLOW_LINKS)).isEmpty()) {
      own = Optional.of(make());
    }
    return Files.createTempDirectory(own.orElseThrow(), "worker-");
  }

  private Path make() throws IOException {
    String prefix = PREFIX + identity(ProcessHandle.current()) + "-";
    Path made = Files.createTempDirectory(Files.createDirectories(temporary), prefix);
    sweep(Files.getOwner(made), made);
    return made;
  }

  /** Removes what dead processes of this user left. */
  private void sweep(UserPrincipal user, Path except) throws IOException {
    List<Path> left;
    try (Stream<Path> folders = Files.list(temporary)) {
      left = folders.filter(folder -> !folder.equals(except) && isOfDeadProcess(folder)).toList();
    }
    for (Path folder : left) {
      if (Files.isDirectory(folder, NOFOLLOW_LINKS)
          && Files.getOwner(folder, NOFOLLOW_LINKS).equals(user)) {
        remove(folder);
      }
    }
  }

  private static boolean isOfDeadProcess(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches() && !isAlive(name.group(1));
  }

  private static boolean isAlive(String identity) {
    long pid = Long.parseLong(identity.substring(0, identity.indexOf('-')));
    return ProcessHandle.of(pid).filter(process -> identity(process).equals(identity)).isPresent();
  }

  /** Numbers of processes are used again, with another time of their start. */
  private static String identity(ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return process.pid() + "-" + start.toEpochMilli();
  }

  /** A folder with all that is in it; what can't be removed is left to the next start. */
  static void remove(Path folder) {
    try {
      if (Files.exists(folder, NOFOLLOW_LINKS)) {
        Durable.deleteTree(folder);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Temporary files in {} cannot be removed: {}", folder, e.toString());
    }
  }

  /** Once there are no more workers. */
  synchronized void close() {
    own.ifPresent(WorkFolder::remove);
    own = Optional.empty();
  }
}
