package org.demarche.watch;

import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;
import org.demarche.pipeline.BuildResult;
import org.demarche.watch.folder.FiledDefinition;
import org.demarche.watch.folder.Filing;

/** Puts a file where its result belongs: it is accepted, rejected, or stays and is tried again. */
final class FileRoute extends RouteBuilder {

  private static final String IN_HAND = "(${exchangeProperty.dropped})";
  private static final String IN_HAND_AND_BODY = "(${exchangeProperty.dropped}, ${body})";

  private final Filing filing;
  private final ReadinessFilter intake;
  private final Consumer<? super WatchEvent> events;

  FileRoute(Filing filing, ReadinessFilter intake, Consumer<? super WatchEvent> events) {
    this.filing = filing;
    this.intake = intake;
    this.events = events;
  }

  @Override
  public void configure() {
    from(Flow.FILE)
        .routeId("file")
        .routeConfigurationId(FaultPolicy.NAME)
        .choice()
        .when()
        .body(BuildResult.class, BuildResult::isGood)
        .to(Flow.ACCEPT)
        .when()
        .body(BuildResult.class, PassingFaults::areIn)
        .transform()
        .body(BuildResult.class, PassingFaults::postponed)
        .to(Flow.POSTPONE)
        .otherwise()
        .to(Flow.REJECT);

    from(Flow.ACCEPT)
        .routeId("accept")
        .routeConfigurationId(FaultPolicy.NAME)
        .bean(filing, "accept" + IN_HAND_AND_BODY)
        .bean(intake, "overtake" + IN_HAND)
        .bean(intake, "release" + IN_HAND)
        .transform()
        .body(FiledDefinition.class, WatchEvent.Accepted::new)
        .process(Flow.tell(events))
        .wireTap(Flow.DELIVER);

    from(Flow.REJECT)
        .routeId("reject")
        .routeConfigurationId(FaultPolicy.NAME)
        .bean(filing, "reject" + IN_HAND_AND_BODY)
        .bean(intake, "release" + IN_HAND)
        .transform()
        .body(FiledDefinition.class, WatchEvent.Rejected::new)
        .process(Flow.tell(events));

    from(Flow.POSTPONE)
        .routeId("postpone")
        .routeConfigurationId(FaultPolicy.NAME)
        .bean(intake, "postpone" + IN_HAND_AND_BODY)
        .bean(FaultPolicy.class, "log")
        .process(Flow.tell(events));
  }
}
