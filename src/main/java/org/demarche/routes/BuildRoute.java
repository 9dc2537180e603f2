package org.demarche.routes;

import org.apache.camel.builder.RouteBuilder;
import org.demarche.build.BuildResult;

/** Builds a file, and sends it where its result belongs. */
final class BuildRoute extends RouteBuilder {

  private final Workshop workshop;
  private final WatchListener listener;

  BuildRoute(Workshop workshop, WatchListener listener) {
    this.workshop = workshop;
    this.listener = listener;
  }

  @Override
  public void configure() {
    from("direct:build")
        .routeId("build")
        .bean(listener, "taken")
        .bean(workshop, "build")
        .choice()
        .when()
        .body(BuildResult.class, BuildResult::isGood)
        .to("direct:accept")
        .when()
        .body(BuildResult.class, Workshop::mayPass)
        .transform()
        .body(BuildResult.class, Workshop::postponed)
        .to("direct:postpone")
        .otherwise()
        .to("direct:reject");
  }
}
