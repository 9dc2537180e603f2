package org.demarche.nightly;

import org.apache.camel.builder.RouteBuilder;

/**
 * Looks at the night's clock four times a minute. A look that comes while a night is running is
 * left out by Quartz.
 */
final class NightRoute extends RouteBuilder {

  private static final String CLOCK = "quartz:demarche/nightly?stateful=true&cron=0/15+*+*+*+*+?";

  private final NightClock clock;

  NightRoute(NightClock clock) {
    this.clock = clock;
  }

  @Override
  public void configure() {
    from(CLOCK).routeId("nightly").bean(clock, "tick");
  }
}
