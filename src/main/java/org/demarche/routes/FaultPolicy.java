package org.demarche.routes;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens in every route when a step throws: the log has it, and the file stays in the drop
 * folder and is tried again. Bad input never throws, so this is about the disk, or a fault in a
 * step.
 */
final class FaultPolicy extends RouteConfigurationBuilder {

  private static final Logger LOG = LoggerFactory.getLogger(FaultPolicy.class);

  @Override
  public void configuration() {
    routeConfiguration()
        .onException(Exception.class)
        .handled(true)
        .transform()
        .exchange(FaultPolicy::postponed)
        .to("direct:postpone");
  }

  private static Postponed postponed(Exchange exchange) {
    Path file = requireNonNull(exchange.getProperty("file", Path.class), "set by the intake");
    Exception fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    LOG.warn("{} could not be dealt with", file, fault);
    return new Postponed(file, "it could not be dealt with: " + fault, Optional.empty());
  }
}
