package org.demarche.app;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.run.AutomaticDelivery;
import org.demarche.deliver.run.DeliveryHold;
import org.demarche.deliver.run.RunResult;
import org.demarche.deliver.run.RunRules;
import org.demarche.ledger.LedgerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deliveries after nights and drops, by the settings; one at a time in this process. */
public final class AutomaticDeliveries implements AutomaticDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(AutomaticDeliveries.class);

  private final Environment around;
  private final Settings settings;
  private final Set<String> toldUnlisted = ConcurrentHashMap.newKeySet();
  private boolean held;
  private volatile int heldCopies;

  public AutomaticDeliveries(Environment around, Settings settings) {
    this.around = around;
    this.settings = settings;
  }

  @Override
  public synchronized void after(Occasion trigger) {
    try {
      List<ListFile> files = Delivering.files(around, settings);
      if (!files.isEmpty()) {
        tellUnlisted(files, trigger);
        deliver(files, trigger);
      }
    } catch (LedgerException e) {
      LOG.error("{} {}: {}", RunRules.NO_LEDGER.code(), RunRules.NO_LEDGER.title(), e.getMessage());
    } catch (ChannelException e) {
      LOG.error("{} {}", e.rule().code(), e.text());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("The delivery failed", e);
    }
  }

  /** Once a package: nobody gets it. */
  private void tellUnlisted(List<ListFile> files, Occasion trigger) {
    if (trigger instanceof Occasion.AfterDrop drop) {
      Unlisted.of(files, settings.folder(Setting.OUTPUT)).stream()
          .filter(drop.packages()::contains)
          .filter(toldUnlisted::add)
          .forEach(id -> LOG.warn("No distribution list follows the package {}", id));
    }
  }

  /** Once a change. */
  private void tellHold(boolean isHeld) {
    if (isHeld && !held) {
      LOG.warn(DeliveryHold.WORDS);
    } else if (held && !isHeld) {
      LOG.info("Deliveries go out by themselves again");
    }
    held = isHeld;
  }

  /** Whether the last delivery waited for a person's word. */
  synchronized boolean isHeld() {
    return held;
  }

  @Override
  public int held() {
    return heldCopies;
  }

  private void deliver(List<ListFile> files, Occasion trigger)
      throws LedgerException, ChannelException, InterruptedException {
    Delivering delivering = new Delivering(new DeliverySetup(around, settings), null, "", false);
    Delivering.Done done = delivering.run(files, trigger, (step, copy, copyId, detail) -> {});
    done.plan().findings().stream()
        .filter(finding -> finding.isError())
        .forEach(finding -> LOG.warn("{}", finding));
    tellHold(done.isHeld());
    heldCopies = done.isHeld() ? done.plan().toSend().size() : 0;
    RunResult result = done.result();
    if (result.isOpen() || result.hasLost()) {
      LOG.warn("Delivered: {}", result.words());
    } else if (result.sent() > 0) {
      LOG.info("Delivered: {}", result.words());
    }
  }
}
