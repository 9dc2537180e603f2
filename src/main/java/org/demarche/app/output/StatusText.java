package org.demarche.app.output;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.app.output.ServiceStatus.Failure;
import org.demarche.deliver.run.DeliveryHold;
import org.demarche.model.Durations;

/** The status for people, in 80 columns. */
public final class StatusText {

  private final ServiceStatus status;
  private final TextTable rows = new TextTable();

  public StatusText(ServiceStatus status) {
    this.status = status;
  }

  public String text() {
    folder(status.folder());
    ServiceStatus.Output output = status.output();
    rows.row(
        "Output",
        "%s: %s, %s"
            .formatted(
                output.path(),
                count(output.packages(), "package"),
                count(output.editions(), "edition")));
    work();
    night();
    failures("Failed lately", status.failures());
    ServiceStatus.LedgerState ledger = status.ledger();
    rows.row("Ledger", ledger.state());
    detail(ledger.place());
    if (!status.deliveries().isEmpty()) {
      rows.row(
          "Deliveries",
          status.deliveries().entrySet().stream()
              .map(entry -> entry.getValue() + " " + entry.getKey())
              .collect(Collectors.joining(", ")));
    }
    copies();
    lists();
    cluster();
    return rows.text();
  }

  private void copies() {
    ServiceStatus.Copies copies = status.copies();
    if (copies == null) {
      return;
    }
    if (copies.waiting() > 0) {
      rows.row("  waiting", copies.waiting() + ", the oldest for " + since(copies.oldest()));
    }
    if (copies.failed() > 0) {
      rows.row("  failed", copies.failed() + " for good; see demarche deliver --status");
    }
    if (copies.unknown() > 0) {
      rows.row("  unknown", copies.unknown() + "; see demarche deliver --status");
    }
    if (copies.isHeld()) {
      rows.row("  held", copies.held() + ". " + DeliveryHold.WORDS);
    }
  }

  private void lists() {
    ServiceStatus.Lists lists = status.lists();
    rows.row(
        "Lists",
        lists.fault().isEmpty()
            ? "%s: %s".formatted(lists.path(), count(lists.count(), "list"))
            : "%s %s: nothing is delivered".formatted(lists.path(), lists.fault()));
    if (!lists.unlisted().isEmpty()) {
      rows.row("  on no list", String.join(", ", lists.unlisted()));
    }
  }

  private void cluster() {
    ServiceStatus.Cluster cluster = status.cluster();
    if (cluster == null) {
      return;
    }
    rows.row("Broker", cluster.broker() + ": " + cluster.state());
    if (!cluster.awaySince().isEmpty()) {
      rows.row("  away", "for a process since " + cluster.awaySince());
    }
    for (ServiceStatus.Queue queue : cluster.queues()) {
      rows.row(
          "  queue",
          queue.waiting() == 0
              ? queue.name() + ": nothing"
              : "%s: %d, the oldest for %s"
                  .formatted(queue.name(), queue.waiting(), since(queue.oldest())));
    }
    for (ServiceStatus.Holder lease : cluster.leases()) {
      rows.row(
          "  lease",
          "%s: %s, for %s".formatted(lease.name(), lease.holder(), since(lease.since())));
    }
    for (ServiceStatus.Member process : cluster.processes()) {
      rows.row(
          "  process",
          "%s, process %d, %s: for %s, seen %s ago%s"
              .formatted(
                  process.host(),
                  process.pid(),
                  process.roles(),
                  since(process.since()),
                  since(process.seen()),
                  process.brokerAway().isEmpty()
                      ? ""
                      : "; no broker for " + since(process.brokerAway())));
    }
    rows.row("  last hour", count(cluster.editionsLastHour(), "edition"));
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void folder(ServiceStatus.Folder folder) {
    rows.row("Drop folder", folder.path());
    rows.row(
        "  waiting",
        folder.waiting() == 0
            ? "nothing"
            : folder.waiting() + ", the oldest for " + since(folder.oldest()));
    folder.waitingFiles().forEach(this::detail);
    rows.row("  accepted", String.valueOf(folder.accepted()));
    rows.row("  rejected", String.valueOf(folder.rejected()));
    failures("", folder.latest());
  }

  private void work() {
    if (status.runs().isEmpty()) {
      rows.row("Running", "nothing");
    }
    for (ServiceStatus.Running run : status.runs()) {
      rows.row(
          "Running",
          "%s on %s, process %d, for %s"
              .formatted(run.kind(), run.host(), run.pid(), since(run.since())));
    }
    for (ServiceStatus.InHand job : status.jobs()) {
      rows.row("  in hand", job.file() + ", for " + since(job.since()));
    }
  }

  private void night() {
    ServiceStatus.LastNight night = status.lastNight();
    if (night == null) {
      rows.row("Last night", "none is on record");
    } else {
      rows.row("Last night", night.started() + ", " + night.state());
      detail(night.summary());
      detail(night.report());
    }
    rows.row(
        "Next night",
        status.nextNight().isEmpty()
            ? "none by watch: the setting nightly is empty"
            : status.nextNight());
  }

  private void failures(String label, List<Failure> failures) {
    String shown = label;
    for (Failure failure : failures) {
      rows.row(shown, "%s, %s, %s".formatted(failure.file(), failure.state(), failure.at()));
      detail(failure.cause());
      shown = "";
    }
  }

  private void detail(String words) {
    if (!words.isEmpty()) {
      rows.row("", words);
    }
  }

  private String since(String moment) {
    return Durations.age(Duration.between(Instant.parse(moment), Instant.parse(status.at())));
  }
}
