package org.demarche.watch;

import java.util.function.Consumer;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.demarche.watch.folder.DroppedFile;

/**
 * Reads and checks a file, so that a faulty one is answered at once, however many documents are
 * being made; a good one waits for its build.
 */
final class ValidateRoute extends RouteBuilder {

  /** More than one, so that a definition that takes long to check holds up no other. */
  private static final String THREADS = "&concurrentConsumers=2";

  private final DropValidator validator;
  private final Consumer<? super WatchEvent> events;

  ValidateRoute(DropValidator validator, Consumer<? super WatchEvent> events) {
    this.validator = validator;
    this.events = events;
  }

  @Override
  public void configure() {
    from(Flow.VALIDATE + THREADS)
        .routeId("validate")
        .routeConfigurationId(FaultPolicy.NAME)
        .setProperty(Flow.DROPPED, body())
        .transform()
        .method(validator, "refusal")
        .choice()
        .when(body().isNotNull())
        .process(Flow.tellTaken(events))
        .to(Flow.FILE)
        .otherwise()
        .setBody(exchangeProperty(Flow.DROPPED))
        .transform()
        .body(DroppedFile.class, DroppedFile::withoutContent)
        .setProperty(Flow.DROPPED, body())
        .to(ExchangePattern.InOnly, Flow.BUILD);
  }
}
