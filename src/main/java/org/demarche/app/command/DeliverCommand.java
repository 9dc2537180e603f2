package org.demarche.app.command;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.demarche.app.Delivering;
import org.demarche.app.DeliveryPreview;
import org.demarche.app.DeliveryRelease;
import org.demarche.app.DeliverySetup;
import org.demarche.app.Unlisted;
import org.demarche.app.option.Candidates;
import org.demarche.app.output.DeliveryJson;
import org.demarche.app.output.DeliveryLines;
import org.demarche.app.output.DeliveryStatusText;
import org.demarche.app.output.PlanJson;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.ListsFolder;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.plan.PlanText;
import org.demarche.deliver.run.Destination;
import org.demarche.deliver.run.RunResult;
import org.demarche.deliver.run.RunRules;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.worker.EndingSignals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies of packages to those who may have them. */
@Command(
    name = "deliver",
    description = {
      "Sends packages to those on distribution lists, or shows who would get what and why not.",
      "",
      "What was sent is in the ledger, and is never sent again: a run that was stopped is simply"
          + " run again. Of what failed or was refused the owner of the list is told by mail, the"
          + " recipients never are. Without a ledger nothing is sent.",
      "",
      "Lists are the files in lists/; \"demarche new --list FILE\" starts one. A copy that its"
          + " marking forbids is refused. A dry run reaches nobody: it has no way to."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche deliver --dry-run                    show all lists, send nothing",
      "  demarche deliver desk                         send what the list desk asks for",
      "  demarche deliver desk --to ana                to one recipient",
      "  demarche deliver --redirect-to me@example.org a test: all goes to one address",
      "  demarche deliver --redirect-to /tmp/packets   the same to a folder",
      "  demarche deliver --status                     how far all copies are",
      "  demarche deliver --resolve 0H8… --as resend   a copy of unknown outcome: send it",
      "  demarche deliver --retry-failed               what failed for good, too",
      "",
      "Exit codes: 0 all sent or nothing to do, 1 something failed for good or was",
      "            refused, 3 something is unknown or is to be tried again."
    })
final class DeliverCommand implements Callable<Integer> {

  private final Root root;

  @Parameters(
      paramLabel = "LIST",
      arity = "0..*",
      description = "Ids of distribution lists (default: all).")
  private List<String> lists = new ArrayList<>();

  @Option(names = "--to", paramLabel = "RECIPIENT", description = "Only this recipient, by id.")
  private List<String> recipients = new ArrayList<>();

  @Option(names = "--dry-run", description = "Only show what would be sent.")
  private boolean dryRun;

  @Option(
      names = "--redirect-to",
      paramLabel = "ADDRESS",
      description =
          "A test: send all to this address of mail or folder; the subject says so, and it counts"
              + " as nothing sent.")
  private @Nullable String redirect;

  @Option(
      names = "--redirect-clearance",
      paramLabel = "LEVEL",
      description =
          "The highest marking that may go to the address of --redirect-to (default: nothing that"
              + " is marked).")
  private String redirectClearance = "";

  @Option(names = "--retry-failed", description = "Try again what failed for good.")
  private boolean retryFailed;

  @Option(names = "--status", description = "Only show how far all copies are.")
  private boolean status;

  @Option(
      names = "--resolve",
      paramLabel = "COPY",
      split = ",",
      description = "Say what became of copies whose outcome is unknown, by id; with --as.")
  private List<String> resolve = new ArrayList<>();

  @Option(
      names = "--as",
      paramLabel = "WHAT",
      completionCandidates = Candidates.Outcomes.class,
      description = "With --resolve: sent, or resend to have the next run send it.")
  private @Nullable String as;

  @Option(names = "--note", paramLabel = "TEXT", description = "With --resolve: how it is known.")
  private String note = "";

  @Option(
      names = "--go",
      description = "A new ledger, or one put back from a copy: let deliveries go out again.")
  private boolean go;

  @Option(
      names = "--count-as-sent",
      description = "The same, and what the lists would get now counts as sent.")
  private boolean countAsSent;

  @Option(
      names = "--lists",
      paramLabel = "FOLDER",
      description = "Where the distribution lists are (default: lists).")
  private @Nullable String folder;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the documents are (default: output).")
  private @Nullable String out;

  @Option(names = "--json", description = "Print the plan, the result or the status as JSON.")
  private boolean json;

  DeliverCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    Settings settings =
        root.settings().flag(Setting.LISTS, "--lists", folder).flag(Setting.OUTPUT, "--out", out);
    DeliverySetup setup = new DeliverySetup(root.around(), settings);
    try {
      return run(setup);
    } catch (LedgerException e) {
      String words =
          "%s %s: %s"
              .formatted(RunRules.NO_LEDGER.code(), RunRules.NO_LEDGER.title(), e.getMessage());
      root.around().err().println("demarche: " + words);
      return Exit.FAULT;
    } catch (ChannelException e) {
      root.around().err().println("demarche: %s %s".formatted(e.rule().code(), e.text()));
      return Exit.FAULT;
    }
  }

  private int run(DeliverySetup setup) throws LedgerException, ChannelException {
    if (status || !resolve.isEmpty()) {
      try (Ledger ledger = Ledger.open(setup.ledger())) {
        DeliveryStatusText ledgered = new DeliveryStatusText(ledger.deliveries(), root.around());
        return status ? ledgered.show(lists, json) : ledgered.resolve(resolve, as, note);
      }
    }
    List<ListFile> files = Delivering.files(setup.around(), setup.settings());
    if (go || countAsSent) {
      return release(setup, files);
    }
    if (files.isEmpty()) {
      throw new UsageException(
          "There is no distribution list: %s. To start one: demarche new --list FILE"
              .formatted(ListsFolder.of(setup.around(), setup.settings()).words()));
    }
    tellUnlisted(setup, files);
    Occasion trigger = new Occasion.OnDemand(Set.copyOf(lists), Set.copyOf(recipients));
    return dryRun ? show(setup, files, trigger) : sendUntilStopped(setup, files, trigger);
  }

  private void tellUnlisted(DeliverySetup setup, List<ListFile> files) {
    List<String> unlisted = Unlisted.of(files, setup.settings().folder(Setting.OUTPUT));
    if (lists.isEmpty() && !unlisted.isEmpty()) {
      root.around().err().println("No list follows " + String.join(", ", unlisted));
    }
  }

  private int release(DeliverySetup setup, List<ListFile> files) throws LedgerException {
    String words =
        countAsSent ? DeliveryRelease.countAsSent(setup, files) + " counted as sent. " : "";
    DeliveryRelease.release(setup);
    root.around().out().println(words + "Deliveries go out by themselves from now on.");
    return Exit.DONE;
  }

  private int show(DeliverySetup setup, List<ListFile> files, Occasion trigger)
      throws LedgerException {
    DeliveryPlan plan =
        new DeliveryPreview(setup, redirect != null, retryFailed).plan(files, trigger);
    if (json) {
      root.around().out().print(PlanJson.of(plan));
    } else {
      lines().findings(plan, files, root.findingsText(setup.settings()));
      root.around().out().print(new PlanText(ZoneId.systemDefault()).of(plan));
    }
    return plan.allFindings().stream().anyMatch(Finding::isError) ? Exit.ERRORS : Exit.DONE;
  }

  private int sendUntilStopped(DeliverySetup setup, List<ListFile> files, Occasion trigger)
      throws LedgerException, ChannelException {
    EndingSignals signals = EndingSignals.on(Thread.currentThread()::interrupt);
    try {
      return send(setup, files, trigger);
    } catch (InterruptedException e) {
      root.around()
          .err()
          .println("Stopped before the end: what is left goes out when this is run again.");
      return Exit.FAULT;
    } finally {
      signals.close();
    }
  }

  private int send(DeliverySetup setup, List<ListFile> files, Occasion trigger)
      throws LedgerException, ChannelException, InterruptedException {
    URI test = redirect == null ? null : test(redirect);
    if (!setup.settings().markings().knows(redirectClearance)) {
      throw new UsageException(
          "--redirect-clearance: \"%s\" is not among the levels of marking"
              .formatted(redirectClearance));
    }
    Delivering.Done done =
        new Delivering(setup, test, redirectClearance, retryFailed)
            .run(files, trigger, json ? (step, copy, copyId, detail) -> {} : lines()::step);
    RunResult result = done.result();
    DeliveryLines lines = lines();
    lines.findings(done.plan(), files, root.findingsText(setup.settings()));
    if (test != null) {
      lines.refusals(done.plan());
    }
    if (json) {
      root.around().out().print(DeliveryJson.of(result));
    } else {
      lines.result(result, test != null);
    }
    if (result.isOpen()) {
      return Exit.FAULT;
    }
    boolean isWrong = done.plan().findings().stream().anyMatch(Finding::isError);
    return isWrong || result.hasLost() ? Exit.ERRORS : Exit.DONE;
  }

  private DeliveryLines lines() {
    return new DeliveryLines(root.around());
  }

  private URI test(String written) {
    try {
      return Destination.ofTest(written, root.around().folder());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--redirect-to: \"%s\" is neither an address of mail nor a folder".formatted(written));
    }
  }
}
