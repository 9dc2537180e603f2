package org.demarche.app;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.demarche.app.monitor.ClusterNow;
import org.demarche.app.monitor.CopiesNow;
import org.demarche.app.monitor.Health;
import org.demarche.app.monitor.Meters;
import org.demarche.app.monitor.Monitor;
import org.demarche.app.monitor.MonitorAddress;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.list.ListFolder;
import org.demarche.deliver.run.AutomaticDelivery;
import org.demarche.ledger.Backlog;
import org.demarche.ledger.Journal;
import org.demarche.ledger.Journal.Question;
import org.demarche.ledger.entry.Run;
import org.demarche.nightly.NightEvent;
import org.demarche.watch.WatchEvent;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.Inventory;
import org.jspecify.annotations.Nullable;

/** Health and metrics if the setting asks for them; otherwise nothing is measured or served. */
public final class Monitoring implements Closeable {

  /** What there is when it is on. */
  private record Parts(InetSocketAddress address, Path in, Path out, Meters meters) {}

  private final Journal journal;
  private final Optional<Parts> parts;
  private volatile @Nullable Monitor served;
  private final List<Supplier<Health.Check>> more = new CopyOnWriteArrayList<>();

  private Monitoring(Journal journal, Optional<Parts> parts) {
    this.journal = journal;
    this.parts = parts;
  }

  /**
   * As the settings say.
   *
   * @throws UsageException for an address that is none or not of this machine alone
   */
  public static Monitoring of(Environment around, Settings settings, Journal journal) {
    String text = settings.value(Setting.MONITOR).text();
    if (text.isEmpty()) {
      return new Monitoring(journal, Optional.empty());
    }
    InetSocketAddress address = address(settings, text);
    Path in = around.brief(settings.folder(Setting.INPUT));
    Path out = around.brief(settings.folder(Setting.OUTPUT));
    Meters meters = new Meters(new Inventory(new DropFolder(in)), journal::isUp);
    Path lists = settings.folder(Setting.LISTS);
    meters.lists(() -> ListFolder.in(lists).size());
    journal
        .ask(Optional.<Run>empty(), ledger -> ledger.runs().last(Run.Kind.NIGHTLY))
        .ifPresent(run -> enter(meters, run));
    return new Monitoring(journal, Optional.of(new Parts(address, in, out, meters)));
  }

  private static InetSocketAddress address(Settings settings, String text) {
    try {
      return MonitorAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw settings.bad(Setting.MONITOR, String.valueOf(e.getMessage()));
    }
  }

  private static void enter(Meters meters, Run run) {
    Instant ended = run.ended();
    if (ended != null && run.state() == Run.State.DONE) {
      Run.Totals totals = run.totals();
      meters.night(
          ended,
          Duration.between(run.started(), ended),
          totals.built(),
          totals.unchanged(),
          totals.rejected() + totals.failed());
    }
  }

  /** Has the copies of these deliveries measured. */
  public void tells(AutomaticDelivery deliveries) {
    parts.ifPresent(on -> on.meters().copies(() -> copies(deliveries)));
  }

  private Optional<CopiesNow> copies(AutomaticDelivery deliveries) {
    Question<Optional<Backlog>> backlog = ledger -> Optional.of(ledger.deliveries().backlog());
    return journal
        .ask(Optional.empty(), backlog)
        .map(
            now ->
                new CopiesNow(
                    now.waiting(),
                    now.failed(),
                    now.unknown(),
                    deliveries.held(),
                    now.oldest()
                        .map(oldest -> Duration.between(oldest, Instant.now()))
                        .orElse(Duration.ZERO)));
  }

  /**
   * Has measured what several machines share, and told in health whether the broker is away.
   *
   * @param away since when it is; empty if it is not
   * @param look empty while the ledger can't be asked
   */
  public void cluster(Supplier<Optional<Instant>> away, Supplier<Optional<ClusterNow>> look) {
    more.add(() -> Health.broker(away.get()));
    parts.ifPresent(on -> on.meters().cluster(away, look));
  }

  /** Counts what becomes of files. */
  public void file(WatchEvent event) {
    parts.ifPresent(on -> on.meters().file(event));
  }

  /** Measures nights. */
  public void night(NightEvent event) {
    parts.ifPresent(on -> on.meters().night(event));
  }

  /**
   * Serves until it is closed.
   *
   * @param running whether files are taken, or nights will come
   */
  public void serve(BooleanSupplier running) throws IOException {
    if (parts.isEmpty()) {
      return;
    }
    Parts on = parts.get();
    Health health = new Health(on.in(), on.out(), running, journal::isUp, more);
    served = Monitor.start(on.address(), health, on.meters());
  }

  @Override
  public void close() {
    Monitor monitor = served;
    if (monitor != null) {
      monitor.close();
    }
  }
}
