package org.demarche.routes;

import org.apache.camel.builder.RouteBuilder;

/** The ends of the flow: a file is accepted, rejected, or stays and is tried again. */
final class FilingRoutes extends RouteBuilder {

  private static final String RELEASE = "release(${exchangeProperty.file})";
  private static final String POSTPONE = "postpone(${exchangeProperty.file})";

  private final Filing filing;
  private final Intake intake;
  private final WatchListener listener;

  FilingRoutes(Filing filing, Intake intake, WatchListener listener) {
    this.filing = filing;
    this.intake = intake;
    this.listener = listener;
  }

  @Override
  public void configure() {
    from("direct:accept")
        .routeId("accept")
        .bean(filing, "accept")
        .bean(intake, RELEASE)
        .bean(listener, "accepted");

    from("direct:reject")
        .routeId("reject")
        .bean(filing, "reject")
        .bean(intake, RELEASE)
        .bean(listener, "rejected");

    from("direct:postpone").routeId("postpone").bean(intake, POSTPONE).bean(listener, "postponed");
  }
}
