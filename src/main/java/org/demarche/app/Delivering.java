package org.demarche.app;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.Channels;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.list.ListChecks;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.list.SendTime;
import org.demarche.deliver.plan.DeliveryHistory;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.run.DeliveryHold;
import org.demarche.deliver.run.DeliveryProblem;
import org.demarche.deliver.run.DeliveryRun;
import org.demarche.deliver.run.LedgerHistory;
import org.demarche.deliver.run.RunListener;
import org.demarche.deliver.run.RunResult;
import org.demarche.deliver.send.Redirect;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;

/**
 * A delivery for real, from the ledger to the letters of the owners.
 *
 * @param redirect where all goes in a test run, or null
 * @param clearance the highest marking that may go there; empty for none
 * @param retriesFailed whether what failed for good is tried again
 */
public record Delivering(
    DeliverySetup setup, @Nullable URI redirect, String clearance, boolean retriesFailed) {

  /**
   * Plans made and what became of them.
   *
   * @param files of lists
   * @param isHeld whether nothing was sent since the ledger waits for a person's word; then the
   *     plan is of all that would go out
   */
  public record Done(DeliveryPlan plan, List<ListFile> files, RunResult result, boolean isHeld) {}

  /**
   * Sends what these lists ask for.
   *
   * @throws LedgerException if the ledger is not there, or is lost on the way
   * @throws ChannelException if a setting of the channels is wrong; nothing is sent
   */
  public Done run(List<ListFile> files, Occasion trigger, RunListener listener)
      throws LedgerException, ChannelException, InterruptedException {
    Environment around = setup.around();
    Settings settings = setup.settings();
    List<DistributionList> lists = files.stream().flatMap(f -> f.list().stream()).toList();
    try (Ledger ledger = Ledger.open(setup.ledger());
        Channels channels = Channels.of(setup.channels())) {
      if (!(trigger instanceof Occasion.OnDemand)
          && anyGoesByItself(files)
          && DeliveryHold.isOn(ledger, settings.folder(Setting.OUTPUT))) {
        DeliveryPlan held = new DeliveryReader(around, settings).wouldGo(ledger, files);
        return new Done(held, files, RunResult.NOTHING, true);
      }
      List<DeliveryProblem> stranded = DeliveryRun.stranded(ledger);
      DeliveryHistory known =
          redirect == null
              ? LedgerHistory.of(ledger, ids(lists), retriesFailed)
              : DeliveryHistory.nothing();
      ListChecks checks = Wiring.listChecks(around, settings);
      DeliveryPlan plan = DryRun.of(around, settings).plan(files, trigger, checks, known, around);
      if (redirect != null) {
        plan = plan.within(checks.markings(), clearance);
      }
      DeliveryRun run =
          new DeliveryRun(
              ledger,
              channels,
              setup.policy(),
              setup.resources(files),
              listener,
              redirect == null ? null : new Redirect(redirect));
      return new Done(plan, files, run.run(plan, lists, trigger, stranded), false);
    }
  }

  public static List<String> ids(List<DistributionList> lists) {
    return lists.stream().map(DistributionList::id).distinct().toList();
  }

  /** The files of lists, by name. */
  public static List<ListFile> files(Environment around, Settings settings) {
    return DryRun.of(around, settings).files(around, Wiring.listChecks(around, settings));
  }

  /** Whether any of them is served without a person asking. */
  static boolean anyGoesByItself(List<ListFile> files) {
    return lists(files).anyMatch(list -> list.send() != SendTime.ON_DEMAND);
  }

  /** Their lists. */
  public static Stream<DistributionList> lists(List<ListFile> files) {
    return files.stream().flatMap(file -> file.list().stream());
  }
}
