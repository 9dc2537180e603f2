package org.demarche.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.demarche.build.BuildSettings;
import org.demarche.build.Builder;
import org.demarche.bundle.CurrentEdition;
import org.demarche.bundle.Sha256;

/**
 * Watches a drop folder until it is stopped: each file ends in {@code accepted/} with its documents
 * in the output folder, or in {@code rejected/} with a report (see {@link DropFolder}).
 *
 * <p>The folder itself is the queue: a file stays there until its documents are published. After a
 * stop, however hard, the next start takes up what is left, and builds nothing twice.
 */
public final class Watch implements AutoCloseable {

  private final Main camel;

  private Watch(Main camel) {
    this.camel = camel;
  }

  /**
   * Starts and returns at once.
   *
   * @param in the drop folder; made if missing
   * @param listener is told what becomes of each file
   * @throws IOException if the drop folder can't be made
   */
  public static Watch start(
      Path in, Builder builder, BuildSettings build, WatchSettings settings, WatchListener listener)
      throws IOException {
    return start(in, builder, build, settings, listener, Optional.empty());
  }

  /**
   * As above, with nights.
   *
   * @param nights is asked whether it is time for one; empty for none
   */
  public static Watch start(
      Path in,
      Builder builder,
      BuildSettings build,
      WatchSettings settings,
      WatchListener listener,
      Optional<NightClock> nights)
      throws IOException {
    Files.createDirectories(in);
    DropFolder folder = new DropFolder(in);
    Filing filing = new Filing(folder);
    filing.recover((id, file) -> isCurrent(build.out(), id, file));
    Intake intake = new Intake(folder, settings, listener::busy, System::nanoTime);
    Main camel = camel(settings.shutdown());
    camel.configure().addRoutesBuilder(new FaultPolicy());
    camel.configure().addRoutesBuilder(new IntakeRoute(in, intake, settings));
    camel
        .configure()
        .addRoutesBuilder(new BuildRoute(new Workshop(folder, builder, build), listener));
    camel.configure().addRoutesBuilder(new FilingRoutes(filing, intake, listener));
    nights.ifPresent(clock -> camel.configure().addRoutesBuilder(new NightRoute(clock)));
    camel.start();
    return new Watch(camel);
  }

  static Main camel(Duration stopLimit) {
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
  }
}
