package org.demarche.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;
import org.demarche.edition.CurrentEdition;
import org.demarche.edition.PrivateFiles;
import org.demarche.edition.Sha256;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.DropRights;
import org.demarche.watch.folder.Filing;
import org.demarche.watch.folder.PackageIds;
import org.demarche.watch.folder.WatchLock;

/**
 * Watches a drop folder until it is stopped: each file ends in {@code accepted/} with its documents
 * in the output folder, or in {@code rejected/} with a report (see {@link DropFolder}).
 *
 * <p>The folder itself is the queue: a file stays there until its documents are published. After a
 * stop, however hard, the next start takes up what is left, and builds nothing twice.
 */
public final class Watch implements AutoCloseable {

  /** How many times {@code settle} a file is looked at after it was filed. */
  private static final int LATE = 20;

  private final Main camel;
  private final WatchLock lock;

  private Watch(Main camel, WatchLock lock) {
    this.camel = camel;
    this.lock = lock;
  }

  /**
   * Starts and returns at once.
   *
   * @param in the drop folder; made if missing
   * @param ids tells which files are of one package
   * @param listener is told what becomes of each file
   * @throws IOException if the drop folder can't be made, has rights that it must not have, or is
   *     watched by another watch
   */
  public static Watch start(
      Path in,
      PackageIds ids,
      Builder builder,
      BuildSettings build,
      WatchSettings settings,
      WatchListener listener)
      throws IOException {
    return start(in, ids, builder, build, settings, listener, List.of());
  }

  /**
   * As above, with more routes in the same Camel context.
   *
   * @param others what else runs while the folder is watched, such as nights
   */
  public static Watch start(
      Path in,
      PackageIds ids,
      Builder builder,
      BuildSettings build,
      WatchSettings settings,
      WatchListener listener,
      List<? extends RoutesBuilder> others)
      throws IOException {
    return start(in, ids, builder, build, settings, listener, others, System::nanoTime);
  }

  /** As above, by another clock than the system's. */
  static Watch start(
      Path in,
      PackageIds ids,
      Builder builder,
      BuildSettings build,
      WatchSettings settings,
      WatchListener listener,
      List<? extends RoutesBuilder> others,
      LongSupplier nanoTime)
      throws IOException {
    DropFolder folder = new DropFolder(in);
    PrivateFiles.createFolder(folder.path());
    DropRights.check(folder, settings.shared());
    WatchLock lock = WatchLock.take(folder);
    boolean started = false;
    try {
      Filing filing = new Filing(folder, settings.settle().multipliedBy(LATE), nanoTime);
      filing.recover((id, file) -> isCurrent(build.out(), id, file));
      ReadinessFilter intake = new ReadinessFilter(folder, settings, ids, listener::busy, nanoTime);
      Main camel = camel(settings.shutdown());
      List<RoutesBuilder> routes =
          List.of(
              new FaultPolicy(),
              new IntakeRoute(new IntakeRound(intake, filing), settings),
              new BuildRoute(new DropBuilder(folder, builder, build), listener),
              new FilingRoutes(filing, intake, listener));
      routes.forEach(camel.configure()::addRoutesBuilder);
      others.forEach(camel.configure()::addRoutesBuilder);
      camel.start();
      started = true;
      return new Watch(camel, lock);
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  /**
   * A Camel context of the program, without routes.
   *
   * @param stopLimit how long a stop waits for exchanges in hand
   */
  public static Main camel(Duration stopLimit) {
    Main camel = new Main();
    camel
        .configure()
        .withName("demarche")
        .withAutoConfigurationEnabled(false)
        .withRoutesCollectorEnabled(false)
        .withShutdownTimeout(Math.toIntExact(stopLimit.toSeconds()));
    return camel;
  }

  /** Whether the current edition of a package is made of this file. */
  private static boolean isCurrent(Path out, String id, Path file) {
    try {
      String hash = Sha256.of(file);
      return CurrentEdition.of(out, id)
          .filter(edition -> edition.manifest().input().sha256().equals(hash))
          .isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Whether files are taken. */
  public boolean isRunning() {
    return camel.isStarted();
  }

  /** For tests that count exchanges. */
  CamelContext context() {
    return camel.getCamelContext();
  }

  /** Takes no more files, and waits for those in hand within the time of the settings. */
  @Override
  public void close() {
    camel.stop();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
