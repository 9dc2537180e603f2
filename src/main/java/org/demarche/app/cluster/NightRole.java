package org.demarche.app.cluster;

import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.demarche.app.Nights;
import org.demarche.cluster.LeaseKeeper;
import org.demarche.cluster.NewEditions;
import org.demarche.ledger.Journal;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.entry.Lease;
import org.demarche.ledger.entry.Run;
import org.demarche.nightly.NightBefore;
import org.demarche.nightly.NightClock;
import org.demarche.nightly.NightEvent;
import org.demarche.nightly.NightRoute;
import org.demarche.nightly.NightSchedule;
import org.demarche.nightly.NightShift;
import org.demarche.service.RouteContext;

/**
 * Has the nights of all processes while the lease is held. A night whose process died is missed, as
 * the ledger has it, and gone on with by the next holder, who does only what is left and reports on
 * all of it.
 */
final class NightRole implements LeaseKeeper.Holder {

  private static final Duration A_DAY = Duration.ofDays(1);

  private final Member member;
  private final NewEditions editions;
  private final Nights nights;
  private final NightSchedule schedule;
  private BooleanSupplier held = () -> false;
  private final OpenParts open = new OpenParts();

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
    Optional<NightBefore> left = left();
    member.out().say("Has the nights from now on");
    Queueing made = open.closedLast(Queueing.start(member, lease, held, Member.WHENEVER));
    NightShift own =
        nights.shared(
            made.builder(),
            member.underWay(),
            new Turn(left),
            List.of(member.monitoring()::night, this::tell));
    open.closedFirst(own::stop);
    open.closedLast(
        RouteContext.start(
            member.settings().stopLimit(), List.of(new NightRoute(clock(own, left)))));
  }

  private NightClock clock(NightShift own, Optional<NightBefore> left) {
    return left.isPresent()
        ? nights.clock(schedule, own, member.out()::say, left.get().run().started())
        : nights.clock(schedule, own, member.out()::say, lastNight());
  }

  /** Of this process as long as it holds the lease; the first night may be one that was left. */
  private final class Turn implements NightShift.Turn {

    private Optional<NightBefore> left;

    Turn(Optional<NightBefore> left) {
      this.left = left;
    }

    @Override
    public Optional<Closeable> take() {
      return held.getAsBoolean() ? Optional.of(() -> {}) : Optional.empty();
    }

    @Override
    public Optional<NightBefore> left() {
      Optional<NightBefore> first = left;
      left = Optional.empty();
      return first;
    }

    @Override
    public boolean isHeld() {
      return held.getAsBoolean();
    }
  }

  /** Asked of the database and not of the journal: what is not known would be done twice. */
  private Optional<NightBefore> left() {
    return asked(
        ledger -> {
          Optional<Run> run = ledger.runs().adopt(Run.Kind.NIGHTLY, Instant.now().minus(A_DAY));
          return run.isPresent()
              ? Optional.of(new NightBefore(run.get(), ledger.jobs().ofRun(run.get().id())))
              : Optional.empty();
        });
  }

  private Optional<Instant> lastNight() {
    return asked(ledger -> ledger.runs().last(Run.Kind.NIGHTLY).map(Run::started));
  }

  private <T> T asked(Journal.Question<T> question) {
    try {
      return question.of(member.ledger());
    } catch (LedgerException away) {
      throw new IllegalStateException("it is not known which nights there were", away);
    }
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
    open.close();
  }
}
