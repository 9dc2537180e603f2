package org.demarche.cluster;

import java.util.function.Consumer;
import org.apache.camel.model.ProcessorDefinition;

/** Hands what is new to those who deliver; only for the holder of their lease. */
public final class EditionRoute extends QueueRoute {

  private final Consumer<String> edition;
  private final Runnable night;

  /**
   * @param edition is given the package of each new edition
   * @param night is told when a night is over
   */
  public EditionRoute(Broker broker, Consumer<String> edition, Runnable night) {
    super(broker, "editions", Queues.EDITIONS, "");
    this.edition = edition;
    this.night = night;
  }

  @Override
  void take(ProcessorDefinition<?> message) {
    message.process(exchange -> take(String.valueOf(exchange.getMessage().getBody(String.class))));
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
