package org.demarche.cluster;

import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;

/** Hands what is new to those who deliver; only for the holder of their lease. */
public final class EditionRoute extends RouteBuilder {

  private final Broker broker;
  private final Consumer<String> edition;
  private final Runnable night;

  /**
   * @param edition is given the package of each new edition
   * @param night is told when a night is over
   */
  public EditionRoute(Broker broker, Consumer<String> edition, Runnable night) {
    this.broker = broker;
    this.edition = edition;
    this.night = night;
  }

  @Override
  public void configure() {
    getContext().addComponent(Queues.COMPONENT, broker.component());
    from(Queues.endpoint(Queues.EDITIONS, Queues.TAKEN))
        .routeId("editions")
        .errorHandler(noErrorHandler())
        .doTry()
        .process(exchange -> take(String.valueOf(exchange.getMessage().getBody(String.class))))
        .doCatch(UnknownMessageException.class)
        .to(Queues.endpoint(Queues.DEAD, ""))
        .end();
  }

  private void take(String text) throws UnknownMessageException {
    NewEdition found = Messages.read(text, NewEdition.SCHEMA, NewEdition.class);
    if (found.packageId().isEmpty()) {
      night.run();
    } else {
      edition.accept(found.packageId());
    }
  }
}
