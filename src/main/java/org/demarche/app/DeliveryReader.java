package org.demarche.app;

import java.nio.file.Path;
import java.util.List;
import org.demarche.deliver.ListFile;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.Trigger;
import org.demarche.deliver.run.Hold;
import org.demarche.deliver.run.LedgerKnown;
import org.demarche.ledger.Backlog;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;

/** How deliveries stand: their lists, and copies that have not arrived. */
record DeliveryReader(Surroundings around, Settings settings) {

  /** The lists, and packages that are on none. */
  Status.Lists lists() {
    ListsFolder folder = ListsFolder.of(around, settings);
    List<ListFile> files = Delivering.files(around, settings);
    return new Status.Lists(
        folder.path().toString(),
        folder.isThere(),
        files.size(),
        folder.fault().orElse(""),
        Unlisted.of(files, output()));
  }

  Status.Copies copies(Ledger ledger) throws LedgerException {
    Backlog backlog = ledger.deliveries().backlog();
    List<ListFile> files = Delivering.files(around, settings);
    boolean isHeld = Delivering.anyGoesByItself(files) && Hold.isOn(ledger, output());
    return new Status.Copies(
        backlog.waiting(),
        backlog.failed(),
        backlog.unknown(),
        isHeld,
        isHeld ? wouldGo(ledger, files).toSend().size() : 0,
        backlog.oldest().map(StatusReader::time).orElse(""));
  }

  /** What would go out by itself now, whatever was said about it. */
  DeliveryPlan wouldGo(Ledger ledger, List<ListFile> files) throws LedgerException {
    List<String> ids = Delivering.ids(Delivering.lists(files).toList());
    return DryRun.of(settings)
        .plan(
            files,
            new Trigger.AfterNight(),
            Wiring.listChecks(around, settings),
            LedgerKnown.of(ledger, ids, false),
            around);
  }

  private Path output() {
    return around.brief(settings.folder(Setting.OUTPUT));
  }
}
