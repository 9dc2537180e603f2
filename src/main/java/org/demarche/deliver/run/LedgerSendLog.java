package org.demarche.deliver.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.deliver.channel.ChannelException;
import org.demarche.deliver.channel.ChannelRules;
import org.demarche.deliver.channel.Receipt;
import org.demarche.deliver.run.RunListener.Step;
import org.demarche.deliver.send.SendLog;
import org.demarche.ledger.Deliveries;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.entry.DeliveryEntry;
import org.demarche.model.Rule;

/** Writes a run's sending into the ledger, and keeps what its owners are to be told. */
final class LedgerSendLog implements SendLog {

  /** What the same copy to the same address would meet again. */
  private static final Set<Rule> FOR_GOOD =
      Set.of(
          ChannelRules.REFUSED,
          ChannelRules.BAD_ADDRESS,
          ChannelRules.TOO_LARGE,
          ChannelRules.IN_PLACE);

  private final Deliveries deliveries;
  private final String runId;
  private final Map<String, CopyRows> copies;
  private final String messageHost;
  private final RunListener listener;
  private final Set<String> claimed = new HashSet<>();
  private final List<DeliveryProblem> troubles = new ArrayList<>();

  /**
   * @param copies by id
   */
  LedgerSendLog(
      Deliveries deliveries,
      String runId,
      Map<String, CopyRows> copies,
      String messageHost,
      RunListener listener) {
    this.deliveries = deliveries;
    this.runId = runId;
    this.copies = Map.copyOf(copies);
    this.messageHost = messageHost;
    this.listener = listener;
  }

  /** A row of the ledger takes a step. */
  private interface Change {
    void to(DeliveryEntry row) throws LedgerException;
  }

  @Override
  public boolean claim(String copyId) {
    List<DeliveryEntry> mine = new ArrayList<>();
    try {
      for (DeliveryEntry row : copy(copyId).rows()) {
        if (!deliveries.claimAgain(row.id(), runId)) {
          for (DeliveryEntry other : mine) {
            deliveries.failed(other.id(), false, "another run has a part of the book in hand");
          }
          return false;
        }
        mine.add(row);
      }
    } catch (LedgerException e) {
      throw new LedgerAway(e);
    }
    synchronized (claimed) {
      claimed.add(copyId);
    }
    return true;
  }

  @Override
  public void sent(String copyId, Receipt receipt) {
    each(copyId, row -> deliveries.sent(row.id(), messageId(copyId), receipt.text()));
    step(Step.SENT, copyId, receipt.text());
  }

  @Override
  public void failed(String copyId, ChannelException failure, boolean willRetry) {
    boolean isClaimed;
    synchronized (claimed) {
      isClaimed = claimed.remove(copyId);
    }
    if (!isClaimed && !claim(copyId)) {
      return;
    }
    synchronized (claimed) {
      claimed.remove(copyId);
    }
    boolean forGood = FOR_GOOD.contains(failure.rule());
    String reason = reason(failure);
    each(copyId, row -> deliveries.failed(row.id(), forGood, reason));
    if (!willRetry) {
      trouble(DeliveryProblem.Kind.FAILED, copyId, reason, !forGood);
    }
    step(willRetry ? Step.WAITING : Step.FAILED, copyId, reason);
  }

  @Override
  public void unknown(String copyId, ChannelException failure) {
    String reason = reason(failure);
    each(copyId, row -> deliveries.unknown(row.id(), messageId(copyId), reason));
    trouble(DeliveryProblem.Kind.UNKNOWN, copyId, reason, false);
    step(Step.UNKNOWN, copyId, reason);
  }

  private void each(String copyId, Change change) {
    try {
      for (DeliveryEntry row : copy(copyId).rows()) {
        change.to(row);
      }
    } catch (LedgerException e) {
      throw new LedgerAway(e);
    }
  }

  /** What went wrong for good in this run, in the order in which it did. */
  List<DeliveryProblem> troubles() {
    synchronized (troubles) {
      return List.copyOf(troubles);
    }
  }

  private void trouble(DeliveryProblem.Kind kind, String copyId, String reason, boolean passes) {
    synchronized (troubles) {
      troubles.add(DeliveryProblem.of(kind, copy(copyId).planned(), copyId, reason, passes));
    }
  }

  private void step(Step step, String copyId, String detail) {
    listener.step(step, copy(copyId).planned(), copyId, detail);
  }

  private String messageId(String copyId) {
    return org.demarche.deliver.channel.OutgoingMessage.messageId(copyId, messageHost);
  }

  private static String reason(ChannelException failure) {
    return failure.rule().code() + " " + failure.text();
  }

  private CopyRows copy(String copyId) {
    CopyRows copy = copies.get(copyId);
    if (copy == null) {
      throw new IllegalArgumentException("no copy of this run: " + copyId);
    }
    return copy;
  }
}
