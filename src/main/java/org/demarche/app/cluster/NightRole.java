package org.demarche.app.cluster;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.demarche.app.Nights;
import org.demarche.cluster.LeaseKeeper;
import org.demarche.cluster.NewEditions;
import org.demarche.ledger.entry.Lease;
import org.demarche.nightly.NightEvent;
import org.demarche.nightly.NightRoute;
import org.demarche.nightly.NightSchedule;
import org.demarche.nightly.NightShift;
import org.demarche.service.RouteContext;
import org.jspecify.annotations.Nullable;

/**
 * Has the nights of all processes while the lease is held. A night whose process died is missed, as
 * the ledger has it, and made up for by the next holder, who does only what is left.
 */
final class NightRole implements LeaseKeeper.Holder {

  private final Member member;
  private final NewEditions editions;
  private final Nights nights;
  private final NightSchedule schedule;
  private BooleanSupplier held = () -> false;
  private @Nullable Queueing queueing;
  private @Nullable NightShift shift;
  private @Nullable RouteContext clock;

  private NightRole(Member member, NewEditions editions, Nights nights, NightSchedule schedule) {
    this.member = member;
    this.editions = editions;
    this.nights = nights;
    this.schedule = schedule;
  }

  /** Empty if the settings have no nights. */
  static Optional<LeaseKeeper> start(Member member, NewEditions editions) {
    Nights nights = new Nights(member.around(), member.settings(), member.journal());
    return nights.schedule().map(schedule -> start(member, editions, nights, schedule));
  }

  private static LeaseKeeper start(
      Member member, NewEditions editions, Nights nights, NightSchedule schedule) {
    NightRole role = new NightRole(member, editions, nights, schedule);
    LeaseKeeper keeper =
        new LeaseKeeper(
            member.leases(), "night", Member.process(), member.settings().lease(), role);
    role.held = keeper::isHeld;
    return keeper.start();
  }

  @Override
  public void gained(Lease lease) {
    member.out().say("Has the nights from now on");
    Queueing made = Queueing.start(member, lease, held, Member.WHENEVER);
    queueing = made;
    NightShift own =
        nights.shared(
            made.builder(),
            member.underWay(),
            this::turn,
            List.of(member.monitoring()::night, this::tell));
    shift = own;
    clock =
        RouteContext.start(
            member.settings().stopLimit(),
            List.of(new NightRoute(nights.clock(schedule, own, member.out()::say))));
  }

  private Optional<Closeable> turn() {
    return held.getAsBoolean() ? Optional.of(() -> {}) : Optional.empty();
  }

  private void tell(NightEvent event) {
    if (event instanceof NightEvent.Ended ended) {
      member.out().say("Night: " + ended.result().summary());
      editions.tellNight();
    } else if (event instanceof NightEvent.NotRun not) {
      member.out().say("No night: " + not.why());
    }
  }

  @Override
  public void lost() {
    if (shift != null) {
      shift.stop();
      shift = null;
    }
    if (queueing != null) {
      queueing.close();
      queueing = null;
    }
    if (clock != null) {
      clock.close();
      clock = null;
    }
  }
}
