package org.demarche.watch;

import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;

/** Makes the documents of several files at a time. */
final class ProduceRoute extends RouteBuilder {

  private static final String THREADS = "&concurrentConsumers=";

  private final ReadinessFilter intake;
  private final DropBuilder builder;
  private final Consumer<? super WatchEvent> events;
  private final int threads;

  /**
   * @param threads how many files at a time
   */
  ProduceRoute(
      ReadinessFilter intake,
      DropBuilder builder,
      Consumer<? super WatchEvent> events,
      int threads) {
    this.intake = intake;
    this.builder = builder;
    this.events = events;
    this.threads = threads;
  }

  @Override
  public void configure() {
    from(Flow.BUILD + THREADS + threads)
        .routeId("produce")
        .routeConfigurationId(FaultPolicy.NAME)
        .transform()
        .method(intake, "readAgain")
        .filter(body().isNotNull())
        .setProperty(Flow.DROPPED, body())
        .process(Flow.tellTaken(events))
        .bean(builder, "build")
        .to(Flow.FILE);
  }
}
