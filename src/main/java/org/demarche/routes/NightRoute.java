package org.demarche.routes;

import java.util.TimeZone;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.demarche.nightly.NightShift;

/**
 * Runs the night at its times, one at a time: a time that comes while a night is still running is
 * left out.
 */
final class NightRoute extends RouteBuilder {

  /** Where a night is started from outside of the schedule. */
  static final String NOW = "direct:night";

  private final NightSchedule schedule;
  private final NightShift shift;

  NightRoute(NightSchedule schedule, NightShift shift) {
    this.schedule = schedule;
    this.shift = shift;
  }

  @Override
  public void configure() throws Exception {
    from(clock()).routeId("nightly").to(NOW);
    from(NOW).routeId("night").bean(shift, "run");
  }

  private QuartzEndpoint clock() throws Exception {
    QuartzComponent quartz = getContext().getComponent("quartz", QuartzComponent.class);
    QuartzEndpoint endpoint =
        (QuartzEndpoint) quartz.createEndpoint("quartz:demarche/nightly?stateful=true");
    endpoint.setCron(schedule.cron());
    endpoint.getTriggerParameters().put("timeZone", TimeZone.getTimeZone(schedule.zone()));
    return endpoint;
  }
}
