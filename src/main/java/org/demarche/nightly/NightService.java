package org.demarche.nightly;

import java.time.Duration;
import org.apache.camel.main.Main;
import org.demarche.watch.Watch;

/** Has nights, and nothing else, until it is stopped. */
public final class NightService implements AutoCloseable {

  private final Main camel;

  private NightService(Main camel) {
    this.camel = camel;
  }

  /**
   * Starts and returns at once.
   *
   * @param stopLimit how long a stop waits for a night that is running
   */
  public static NightService start(NightClock clock, Duration stopLimit) {
    Main camel = Watch.camel(stopLimit);
    camel.configure().addRoutesBuilder(new NightRoute(clock));
    camel.start();
    return new NightService(camel);
  }

  /** Whether nights will come. */
  public boolean isRunning() {
    return camel.isStarted();
  }

  @Override
  public void close() {
    camel.stop();
  }
}
