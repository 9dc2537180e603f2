package org.demarche.watch;

import org.apache.camel.builder.RouteBuilder;
import org.demarche.watch.folder.Filing;

/** The ends of the flow: a file is accepted, rejected, or stays and is tried again. */
final class FilingRoutes extends RouteBuilder {

  private static final String DROPPED = "(${exchangeProperty.dropped})";
  private static final String DROPPED_AND_BODY = "(${exchangeProperty.dropped}, ${body})";

  private final Filing filing;
  private final ReadinessFilter intake;
  private final WatchListener listener;

  FilingRoutes(Filing filing, ReadinessFilter intake, WatchListener listener) {
    this.filing = filing;
    this.intake = intake;
    this.listener = listener;
  }

  @Override
  public void configure() {
    from("direct:accept")
        .routeId("accept")
        .bean(filing, "accept" + DROPPED_AND_BODY)
        .bean(intake, "overtake" + DROPPED)
        .bean(intake, "release" + DROPPED)
        .bean(listener, "accepted");

    from("direct:reject")
        .routeId("reject")
        .bean(filing, "reject" + DROPPED_AND_BODY)
        .bean(intake, "release" + DROPPED)
        .bean(listener, "rejected");

    from("direct:postpone")
        .routeId("postpone")
        .bean(intake, "postpone" + DROPPED_AND_BODY)
        .bean(FaultPolicy.class, "log")
        .bean(listener, "postponed");
  }
}
