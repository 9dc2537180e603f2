package org.demarche.routes;

import org.apache.camel.builder.RouteBuilder;
import org.demarche.build.BuildResult;

/** Builds a file, and sends it where its result belongs. */
final class BuildRoute extends RouteBuilder {

  private final Workshop workshop;

  BuildRoute(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public void configure() {
    from("direct:build")
        .routeId("build")
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
