package org.demarche.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.demarche.files.FolderLock;
import org.demarche.files.PrivateFiles;
import org.demarche.service.RouteContext;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.DropRights;
import org.demarche.watch.folder.Filing;
import org.jspecify.annotations.Nullable;

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

  private final RouteContext routes;
  private final ReadinessFilter intake;
  private final @Nullable FolderLock lock;

  private Watch(RouteContext routes, ReadinessFilter intake, @Nullable FolderLock lock) {
    this.routes = routes;
    this.intake = intake;
    this.lock = lock;
  }

  /**
   * Starts and returns at once.
   *
   * @param in the drop folder; made if missing
   * @throws IOException if the drop folder can't be made, has rights that it must not have, or is
   *     watched by another watch
   */
  public static Watch start(Path in, WatchSteps steps, WatchSettings settings) throws IOException {
    return start(in, steps, settings, List.of());
  }

  /**
   * As above, with more routes in the same Camel context.
   *
   * @param others what else runs while the folder is watched, such as nights
   */
  public static Watch start(
      Path in, WatchSteps steps, WatchSettings settings, List<? extends RoutesBuilder> others)
      throws IOException {
    return start(in, steps, settings, others, System::nanoTime);
  }

  /**
   * For a process that knows by other means that it is the only one, such as a lease: the folder is
   * not locked, since the lock of a machine that is away might never end.
   *
   * @param alone whether it still is; asked right before a file is filed
   */
  public static Watch startAlone(
      Path in, WatchSteps steps, WatchSettings settings, BooleanSupplier alone) throws IOException {
    return begin(opened(in, settings), steps, settings, List.of(), System::nanoTime, null, alone);
  }

  /** As above, by another clock than the system's. */
  static Watch start(
      Path in,
      WatchSteps steps,
      WatchSettings settings,
      List<? extends RoutesBuilder> others,
      LongSupplier nanoTime)
      throws IOException {
    DropFolder folder = opened(in, settings);
    return begin(folder, steps, settings, others, nanoTime, folder.lock(), () -> true);
  }

  private static DropFolder opened(Path in, WatchSettings settings) throws IOException {
    DropFolder folder = new DropFolder(in);
    PrivateFiles.createFolder(folder.path());
    DropRights.check(folder, settings.shared());
    folder.makeOwn();
    return folder;
  }

  private static Watch begin(
      DropFolder folder,
      WatchSteps steps,
      WatchSettings settings,
      List<? extends RoutesBuilder> others,
      LongSupplier nanoTime,
      @Nullable FolderLock lock,
      BooleanSupplier alone)
      throws IOException {
    boolean started = false;
    try {
      steps.recovery().run();
      ReadinessFilter intake =
          new ReadinessFilter(folder, settings, steps.ids(), steps.events(), nanoTime);
      Filing filing = new Filing(folder, settings.settle().multipliedBy(LATE), nanoTime, alone);
      List<RoutesBuilder> routes = new ArrayList<>(others);
      routes.addAll(flows(folder, steps, settings, intake, filing));
      Watch watch = new Watch(RouteContext.start(settings.shutdown(), routes), intake, lock);
      started = true;
      return watch;
    } finally {
      if (!started && lock != null) {
        lock.close();
      }
    }
  }

  /** From a dropped file to its delivery, in this order. */
  private static List<RoutesBuilder> flows(
      DropFolder folder,
      WatchSteps steps,
      WatchSettings settings,
      ReadinessFilter intake,
      Filing filing) {
    DropValidator validator = new DropValidator(folder, steps.validator(), steps.build());
    DropBuilder builder = new DropBuilder(steps.builder(), steps.build());
    return List.of(
        new FaultPolicy(steps.events()),
        new IntakeRoute(new IntakeRound(intake, filing), settings),
        new ValidateRoute(validator, steps.events()),
        new ProduceRoute(intake, builder, steps.events(), settings.threads()),
        new FileRoute(filing, intake, steps.events()),
        new DeliverRoute(steps.deliveries()));
  }

  /** Whether files are taken. */
  public boolean isRunning() {
    return routes.isRunning();
  }

  /** For tests that count exchanges. */
  CamelContext context() {
    return routes.camel();
  }

  /** Takes no more files, and waits for those in hand within the time of the settings. */
  @Override
  public void close() {
    intake.end();
    routes.close();
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
