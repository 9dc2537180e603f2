package org.demarche.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.app.output.ServiceStatus;
import org.demarche.app.output.ServiceStatus.Failure;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.edition.EditionStore;
import org.demarche.files.FileNames;
import org.demarche.files.Sha256;
import org.demarche.ledger.Journal;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.LedgerSettings;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Run;
import org.demarche.nightly.NightReports;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.Inventory;
import org.jspecify.annotations.Nullable;

/** Looks at the folders and the ledger; makes neither. */
public final class StatusReader {

  private static final int MOST = 5;
  private static final int MOST_RUNS = 50;
  private static final Duration LATELY = Duration.ofDays(30);

  private final Environment around;
  private final Settings settings;
  private final Path out;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  public StatusReader(Environment around, Settings settings) {
    this.around = around;
    this.settings = settings;
    this.out = around.brief(settings.folder(Setting.OUTPUT));
  }

  /** What several machines share. */
  @FunctionalInterface
  public interface Shared {

    /** Null on one machine. */
    ServiceStatus.@Nullable Cluster read(Optional<Ledger> ledger) throws LedgerException;
  }

  /**
   * All of it.
   *
   * @throws LedgerException if there is a ledger that cannot be used
   */
  public ServiceStatus read(Shared shared) throws LedgerException {
    Optional<LedgerSettings> place = LedgerLocation.of(around, settings);
    if (place.isEmpty() || !place.get().isThere()) {
      return without(place.isEmpty() ? "off" : "absent").with(shared.read(Optional.empty()));
    }
    try (Ledger ledger = Ledger.open(place.get())) {
      return of(ledger).with(shared.read(Optional.of(ledger)));
    }
  }

  /** What the folders say. */
  public ServiceStatus without(String ledgerState) {
    return status(
        Map.of(), List.of(), List.of(), List.of(), Optional.empty(), ledgerState, Map.of(), null);
  }

  private ServiceStatus of(Ledger ledger) throws LedgerException {
    ledger.runs().interrupted();
    Map<String, Integer> deliveries = new TreeMap<>();
    ledger.deliveries().counts().forEach((state, count) -> deliveries.put(word(state), count));
    EnumSet<Job.State> failed =
        EnumSet.of(Job.State.FAILED, Job.State.REJECTED, Job.State.POSTPONED);
    return status(
        reasons(ledger, latestRejected(new Inventory(dropFolder()))),
        ledger.runs().list(MOST_RUNS).stream()
            .filter(run -> run.state() == Run.State.RUNNING)
            .map(StatusReader::running)
            .toList(),
        ledger.jobs().running().stream().map(this::inHand).toList(),
        ledger.jobs().list(failed, now.minus(LATELY), MOST).stream().map(this::failure).toList(),
        ledger.runs().last(Run.Kind.NIGHTLY),
        "up",
        deliveries,
        new DeliveryReader(around, settings).copies(ledger));
  }

  /** Why files were set aside, by file, as far as a ledger that is there and usable knows it. */
  public Map<Path, String> reasons(List<Inventory.Item> rejected) {
    Optional<LedgerSettings> place = LedgerLocation.of(around, settings);
    if (place.isEmpty() || !place.get().isThere()) {
      return Map.of();
    }
    try (Ledger ledger = Ledger.open(place.get())) {
      return reasons(ledger, rejected);
    } catch (LedgerException unusable) {
      return Map.of(); // which is what status tells
    }
  }

  private static Map<Path, String> reasons(Ledger ledger, List<Inventory.Item> rejected)
      throws LedgerException {
    Map<Path, String> reasons = new HashMap<>();
    for (Inventory.Item item : rejected) {
      try {
        ledger
            .jobs()
            .rejected(Sha256.of(item.file()))
            .ifPresent(job -> reasons.put(item.file(), job.cause()));
      } catch (IOException gone) {
        reasons.remove(item.file());
      }
    }
    return reasons;
  }

  private static List<Inventory.Item> latestRejected(Inventory inventory) {
    List<Inventory.Item> rejected = new ArrayList<>(inventory.rejected());
    Collections.reverse(rejected);
    return rejected.stream().limit(MOST).toList();
  }

  private DropFolder dropFolder() {
    return new DropFolder(around.brief(settings.folder(Setting.INPUT)));
  }

  private ServiceStatus status(
      Map<Path, String> reasons,
      List<ServiceStatus.Running> runs,
      List<ServiceStatus.InHand> jobs,
      List<Failure> failures,
      Optional<Run> night,
      String ledgerState,
      Map<String, Integer> deliveries,
      ServiceStatus.@Nullable Copies copies) {
    return new ServiceStatus(
        now.toString(),
        folder(reasons),
        output(),
        runs,
        jobs,
        failures,
        night.map(this::night).orElse(null),
        nextNight(),
        new ServiceStatus.LedgerState(
            LedgerLocation.of(around, settings).map(LedgerSettings::place).orElse(""), ledgerState),
        deliveries,
        copies,
        new DeliveryReader(around, settings).lists(),
        null);
  }

  private ServiceStatus.Folder folder(Map<Path, String> reasons) {
    DropFolder folder = dropFolder();
    Inventory inventory = new Inventory(folder);
    List<Inventory.Item> waiting = inventory.waiting();
    return new ServiceStatus.Folder(
        FileNames.shown(around.brief(folder.path())),
        waiting.size(),
        waiting.stream().findFirst().map(item -> time(item.since())).orElse(""),
        waiting.stream()
            .limit(MOST)
            .map(item -> FileNames.shown(folder.path().relativize(item.file())))
            .toList(),
        inventory.accepted(),
        inventory.rejected().size(),
        latestRejected(inventory).stream()
            .map(
                item ->
                    new Failure(
                        FileNames.shownName(item.file()),
                        "",
                        "rejected",
                        reasons.getOrDefault(item.file(), ""),
                        time(item.since())))
            .toList());
  }

  private ServiceStatus.Output output() {
    EditionStore store = new EditionStore(out);
    List<String> packages = store.published();
    long editions = packages.stream().mapToLong(id -> store.numbers(id).size()).sum();
    return new ServiceStatus.Output(out.toString(), packages.size(), editions);
  }

  private ServiceStatus.LastNight night(Run run) {
    String name = NightReports.textName(run.started().atZone(settings.zone()).toLocalDateTime());
    Path report = out.resolve(NightReports.FOLDER).resolve(name);
    return new ServiceStatus.LastNight(
        word(run.state()),
        time(run.started()),
        time(run.ended()),
        run.summary(),
        Files.exists(report) ? report.toString() : "");
  }

  private String nextNight() {
    return new Nights(around, settings, Journal.NONE)
        .schedule()
        .flatMap(schedule -> schedule.after(now))
        .map(next -> time(next.toInstant()))
        .orElse("");
  }

  private static ServiceStatus.Running running(Run run) {
    return new ServiceStatus.Running(
        run.id(), word(run.kind()), run.host(), run.pid(), time(run.started()));
  }

  private ServiceStatus.InHand inHand(Job job) {
    return new ServiceStatus.InHand(job.id(), brief(job.file()), time(job.started()));
  }

  private String brief(String file) {
    Path path = Path.of(file);
    return path.isAbsolute() ? around.show(path) : file;
  }

  private Failure failure(Job job) {
    return new Failure(
        brief(job.file()), job.packageId(), word(job.state()), job.cause(), time(job.started()));
  }

  static String time(@Nullable Instant moment) {
    return moment == null ? "" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
