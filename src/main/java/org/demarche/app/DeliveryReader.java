package org.demarche.app;

import java.nio.file.Path;
import java.util.List;
import org.demarche.app.output.ServiceStatus;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.ListsFolder;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.run.DeliveryHold;
import org.demarche.deliver.run.LedgerHistory;
import org.demarche.ledger.Backlog;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;

/** How deliveries stand: their lists, and copies that have not arrived. */
record DeliveryReader(Environment around, Settings settings) {

  /** The lists, and packages that are on none. */
  ServiceStatus.Lists lists() {
    ListsFolder folder = ListsFolder.of(around, settings);
    List<ListFile> files = Delivering.files(around, settings);
    return new ServiceStatus.Lists(
        folder.path().toString(),
        folder.isThere(),
        files.size(),
        folder.fault().orElse(""),
        Unlisted.of(files, output()));
  }

  ServiceStatus.Copies copies(Ledger ledger) throws LedgerException {
    Backlog backlog = ledger.deliveries().backlog();
    List<ListFile> files = Delivering.files(around, settings);
    boolean isHeld = Delivering.anyGoesByItself(files) && DeliveryHold.isOn(ledger, output());
    return new ServiceStatus.Copies(
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
    return DryRun.of(around, settings)
        .plan(
            files,
            new Occasion.AfterNight(),
            Wiring.listChecks(around, settings),
            LedgerHistory.of(ledger, ids, false),
            around);
  }

  private Path output() {
    return around.brief(settings.folder(Setting.OUTPUT));
  }
}
