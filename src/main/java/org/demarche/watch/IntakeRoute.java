package org.demarche.watch;

import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.demarche.watch.folder.Filing;

/**
 * Looks at the drop folder again and again, and takes files from it in their order.
 *
 * <p>Which files may be taken is said by {@link ReadinessFilter}; they are moved by {@link Filing}.
 * Files are found by the JDK's newer classes, since a name that is not UTF-8 is lost to the older
 * ones.
 */
final class IntakeRoute extends RouteBuilder {

  private static final String LOOK = "timer:drop-folder?delay=0&fixedRate=false&period=";

  private final IntakeRound round;
  private final WatchSettings settings;

  IntakeRoute(IntakeRound round, WatchSettings settings) {
    this.round = round;
    this.settings = settings;
  }

  @Override
  public void configure() {
    from(LOOK + settings.poll().toMillis())
        .routeId("intake")
        .bean(round, "files")
        .split(body())
        .transform()
        .method(round, "take")
        .filter(body().isNotNull())
        .to(ExchangePattern.InOnly, Flow.VALIDATE);
  }
}
