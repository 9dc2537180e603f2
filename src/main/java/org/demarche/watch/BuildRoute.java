package org.demarche.watch;

import org.apache.camel.builder.RouteBuilder;
import org.demarche.pipeline.BuildResult;

/** Builds a file, and sends it where its result belongs. */
final class BuildRoute extends RouteBuilder {

  private final DropBuilder workshop;
  private final WatchListener listener;

  BuildRoute(DropBuilder workshop, WatchListener listener) {
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
        .body(BuildResult.class, DropBuilder::mayPass)
        .transform()
        .body(BuildResult.class, DropBuilder::postponed)
        .to("direct:postpone")
        .otherwise()
        .to("direct:reject");
  }
}
