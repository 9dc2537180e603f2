package org.demarche.watch;

import java.util.function.Consumer;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.demarche.edition.Publication.Published;
import org.demarche.watch.WatchEvent.Accepted;

/**
 * Has each new edition delivered. It comes by a wire tap, so the file's flow neither waits for it
 * nor fails with it.
 */
final class DeliverRoute extends RouteBuilder {

  private final Consumer<Published> deliveries;

  /**
   * @param deliveries takes each new edition
   */
  DeliverRoute(Consumer<Published> deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void configure() {
    onException(Exception.class)
        .handled(true)
        .log(LoggingLevel.ERROR, "A new edition was not handed on for delivery: ${exception}");

    from(Flow.DELIVER)
        .routeId("deliver")
        .transform()
        .body(Accepted.class, Accepted::edition)
        .filter()
        .body(Published.class, Published::isNew)
        .process(exchange -> deliveries.accept(exchange.getMessage().getBody(Published.class)));
  }
}
