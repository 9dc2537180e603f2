package org.demarche.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.demarche.build.BuildSettings;
import org.demarche.build.Builder;

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
    Files.createDirectories(in);
    DropFolder folder = new DropFolder(in);
    Intake intake = new Intake(folder, settings.settle(), settings.retry(), System::nanoTime);
    Main camel = new Main();
    camel
        .configure()
        .withName("demarche")
        .withAutoConfigurationEnabled(false)
        .withRoutesCollectorEnabled(false)
        .withShutdownTimeout(Math.toIntExact(settings.shutdown().toSeconds()));
    camel.configure().addRoutesBuilder(new FaultPolicy());
    camel.configure().addRoutesBuilder(new IntakeRoute(in, intake, settings));
    camel.configure().addRoutesBuilder(new BuildRoute(new Workshop(folder, builder, build)));
    camel.configure().addRoutesBuilder(new FilingRoutes(new Filing(folder), intake, listener));
    camel.start();
    return new Watch(camel);
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
