package org.demarche.service;

import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;

/** The Camel context that the routes of a program run in, until it is closed. */
public final class RouteContext implements AutoCloseable {

  private final Main camel;

  private RouteContext(Main camel) {
    this.camel = camel;
  }

  /**
   * Starts the routes and returns at once.
   *
   * @param stopLimit how long a stop waits for what is in hand; whole seconds count
   */
  public static RouteContext start(Duration stopLimit, List<? extends RoutesBuilder> routes) {
    Main camel = new Main();
    camel
        .configure()
        .withName("demarche")
        .withAutoConfigurationEnabled(false)
        .withRoutesCollectorEnabled(false)
        .withShutdownTimeout(Math.toIntExact(stopLimit.toSeconds()));
    routes.forEach(camel.configure()::addRoutesBuilder);
    camel.start();
    return new RouteContext(camel);
  }

  /** Whether the routes run. */
  public boolean isRunning() {
    return camel.isStarted();
  }

  /** For tests that count exchanges. */
  public CamelContext camel() {
    return camel.getCamelContext();
  }

  /** Begins nothing more, and waits for what is in hand. */
  @Override
  public void close() {
    camel.stop();
  }
}
