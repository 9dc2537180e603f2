package org.demarche.watch;

import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.demarche.watch.folder.Filing;

/**
 * Looks at the drop folder again and again, takes files from it in their order, and has several
 * built at a time.
 *
 * <p>Which files may be taken is said by {@link ReadinessFilter}; they are moved by {@link Filing}.
 * Files are found by the JDK's newer classes, since a name that is not UTF-8 is lost to the older
 * ones.
 */
final class IntakeRoute extends RouteBuilder {

  private static final String LOOK = "timer:drop-folder?delay=0&fixedRate=false&period=";
  private static final String HAND_ON =
      "seda:taken?size=1&blockWhenFull=true&waitForTaskToComplete=Never&concurrentConsumers=";

  private final IntakeRound round;
  private final WatchSettings settings;

  IntakeRoute(IntakeRound round, WatchSettings settings) {
    this.round = round;
    this.settings = settings;
  }

  @Override
  public void configure() {
    String handOn = HAND_ON + settings.threads();

    from(LOOK + settings.poll().toMillis())
        .routeId("look")
        .bean(round, "files")
        .split(body())
        .transform()
        .method(round, "take")
        .filter(body().isNotNull())
        .to(ExchangePattern.InOnly, handOn);

    from(handOn).routeId("intake").setProperty("dropped", body()).to("direct:build");
  }
}
