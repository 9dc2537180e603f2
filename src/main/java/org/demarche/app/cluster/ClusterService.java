package org.demarche.app.cluster;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.demarche.app.LedgerLocation;
import org.demarche.app.Logging;
import org.demarche.app.Monitoring;
import org.demarche.app.OutputLines;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.cluster.Broker;
import org.demarche.cluster.BrokerSettings;
import org.demarche.cluster.NewEditions;
import org.demarche.ledger.Journal;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.ProcessIdentity;
import org.demarche.ledger.entry.Run;
import org.demarche.pipeline.worker.EndingSignals;

/** A process of several that share the work, on the command line. */
public final class ClusterService {

  private ClusterService() {}

  /**
   * Until a signal ends the process, or the thread is interrupted.
   *
   * @throws LedgerException if the ledger cannot be used
   * @throws org.demarche.app.settings.UsageException for settings that do not fit
   */
  public static void untilStopped(Environment around, Settings settings, boolean quiet)
      throws IOException, LedgerException {
    EnumSet<ClusterRole> roles = ClusterRole.of(settings);
    LedgerSettings place = ledger(around, settings);
    BrokerSettings broker = BrokerLocation.of(around, settings);
    Journal journal = LedgerLocation.journal(around, settings);
    try (Monitoring monitoring = Monitoring.of(around, settings, journal);
        Ledger ledger = opened(place);
        Broker open = new Broker(broker)) {
      Run run = journal.begin(Run.Kind.WATCH);
      Logging.of(ProcessIdentity.ME.host(), run.id());
      OutputLines out = OutputLines.of(around, settings);
      Member member = new Member(around, settings, journal, ledger, open, monitoring, run, out);
      String does = String.join(", ", roles.stream().map(ClusterRole::word).toList());
      open.tells(away -> member.enter(does, away));
      member.enter(does, Optional.empty());
      Measures measures = new Measures(journal, open, InstantSource.system());
      monitoring.cluster(open::awaySince, measures::now);
      if (!quiet) {
        out.say("%s does %s; jobs go through %s".formatted(Member.process(), does, open.place()));
      }
      run(member, roles);
      journal.end(run, Run.State.DONE, Run.Totals.NONE, "stopped");
    } finally {
      journal.close();
    }
  }

  private static Ledger opened(LedgerSettings place) throws IOException, LedgerException {
    try {
      return new LedgerWait(() -> Ledger.open(place), time -> Thread.sleep(time.toMillis())).open();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the process was to end before the ledger was there");
    }
  }

  private static void run(Member member, EnumSet<ClusterRole> roles) throws IOException {
    OpenParts started = new OpenParts();
    CountDownLatch end = new CountDownLatch(1);
    EndingSignals signals = EndingSignals.on(end::countDown);
    try {
      start(member, roles, started);
      member.monitoring().serve(() -> end.getCount() > 0);
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      started.close();
      signals.close();
    }
  }

  /** Builds last, so that they are the first to be stopped. */
  private static void start(Member member, EnumSet<ClusterRole> roles, OpenParts started)
      throws IOException {
    NewEditions editions = new NewEditions(member.broker());
    if (roles.contains(ClusterRole.DELIVER)) {
      started.closedFirst(DeliverRole.start(member));
    }
    if (roles.contains(ClusterRole.NIGHT)) {
      NightRole.start(member, editions).ifPresent(started::closedFirst);
    }
    if (roles.contains(ClusterRole.INTAKE)) {
      started.closedFirst(IntakeRole.start(member, editions));
    }
    if (roles.contains(ClusterRole.BUILD)) {
      started.closedFirst(BuildRole.start(member));
    }
  }

  /** Leases need a database server. */
  private static LedgerSettings ledger(Environment around, Settings settings) {
    return LedgerLocation.of(around, settings)
        .filter(place -> place.file().isEmpty())
        .orElseThrow(
            () ->
                settings.bad(
                    Setting.LEDGER,
                    "cannot serve several machines; with a broker the ledger is on PostgreSQL"));
  }
}
