package org.demarche.deliver.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.deliver.channel.Transport;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.plan.Decision;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.Occasion;
import org.demarche.deliver.plan.PlannedCopy;
import org.demarche.deliver.run.DeliveryProblem.Kind;
import org.demarche.deliver.send.Delivery;
import org.demarche.deliver.send.Redirect;
import org.demarche.deliver.send.SendPolicy;
import org.demarche.deliver.send.SendSummary;
import org.demarche.deliver.send.Sender;
import org.demarche.edition.Edition;
import org.demarche.ledger.Deliveries;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.entry.PlannedDelivery;
import org.demarche.ledger.entry.Run;
import org.demarche.model.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is planned. Before: {@link #stranded} and a plan by {@link LedgerHistory}; then the
 * rows, then each copy in turn, then the letters to the owners, then what was refused.
 */
public final class DeliveryRun {

  private final Ledger ledger;
  private final Deliveries deliveries;
  private final Transport transport;
  private final SendPolicy policy;
  private final CopyResources resources;
  private final RunListener listener;
  private final @Nullable Redirect redirect;

  /**
   * @param redirect where all goes in a test run, which counts for no other run; null for a real
   *     one
   */
  public DeliveryRun(
      Ledger ledger,
      Transport transport,
      SendPolicy policy,
      CopyResources resources,
      RunListener listener,
      @Nullable Redirect redirect) {
    this.ledger = ledger;
    this.deliveries = ledger.deliveries();
    this.transport = transport;
    this.policy = policy;
    this.resources = resources;
    this.listener = listener;
    this.redirect = redirect;
  }

  /**
   * Makes copies unknown that a run left in hand when it was killed. To be called before planning,
   * so that the plan leaves them alone.
   *
   * @return them, as the owners are told
   */
  public static List<DeliveryProblem> stranded(Ledger ledger) throws LedgerException {
    return ledger.deliveries().strandedSends().stream()
        .filter(row -> !row.copy().channel().equals(RowKeys.TEST))
        .map(
            row ->
                new DeliveryProblem(
                    Kind.UNKNOWN,
                    row.copy().list(),
                    row.id(),
                    row.copy().recipient().replaceFirst("\\|.*", "")
                        + " <"
                        + row.copy().address()
                        + ">",
                    row.copy().what(),
                    "the program was stopped while the copy was handed over",
                    false))
        .toList();
  }

  /**
   * Sends.
   *
   * @param lists all there are, also those that are not served now: their owners may be told of
   *     what an earlier run left
   * @param stranded what the owners are to be told beside
   * @throws LedgerException if the ledger is lost: nothing more is sent
   */
  public RunResult run(
      DeliveryPlan plan,
      List<DistributionList> lists,
      Occasion trigger,
      List<DeliveryProblem> stranded)
      throws LedgerException, InterruptedException {
    Refused refused = refused(plan);
    Set<String> dueDigests = dueDigests(plan, trigger);
    if (plan.toSend().isEmpty()
        && stranded.isEmpty()
        && refused.troubles().isEmpty()
        && dueDigests.isEmpty()) {
      return RunResult.NOTHING;
    }
    Run run = ledger.runs().begin(Run.Kind.DELIVERY);
    RunResult result = RunResult.NOTHING;
    boolean done = false;
    try {
      result = run(run.id(), plan, lists, refused, stranded);
      done = true;
      return result;
    } catch (LedgerAway e) {
      throw e.failure();
    } finally {
      result.troubles().stream()
          .filter(DeliveryProblem::passes)
          .map(DeliveryProblem::list)
          .forEach(dueDigests::remove);
      Run.State state = done ? Run.State.DONE : Run.State.FAILED;
      if (done && result.left() == 0) {
        ledger.digests().serve(dueDigests, run.started());
      }
      String words = done ? result.words() : "ended before its time";
      ledger.runs().end(run, state, Run.Totals.NONE, words);
    }
  }

  private RunResult run(
      String runId,
      DeliveryPlan plan,
      List<DistributionList> lists,
      Refused refused,
      List<DeliveryProblem> stranded)
      throws LedgerException, InterruptedException {
    Map<String, CopyRows> copies = rows(runId, plan.toSend());
    LedgerSendLog log =
        new LedgerSendLog(deliveries, runId, copies, resources.messageHost(), listener);
    SendSummary sums = send(copies, log);
    List<DeliveryProblem> troubles = new ArrayList<>(stranded);
    troubles.addAll(refused.troubles());
    troubles.addAll(log.troubles());
    Set<String> told =
        new Owners(transport, policy, redirect, resources).tell(runId, lists, troubles);
    if (redirect == null) {
      refused.enter(deliveries, told);
    }
    List<String> untold =
        troubles.stream()
            .map(DeliveryProblem::list)
            .distinct()
            .filter(id -> !told.contains(id))
            .toList();
    return new RunResult(sums.sent(), sums.skipped(), sums.left(), troubles, untold);
  }

  private Map<String, CopyRows> rows(String runId, List<PlannedCopy> toSend)
      throws LedgerException {
    Map<String, CopyRows> copies = new LinkedHashMap<>();
    for (PlannedCopy planned : toSend) {
      List<org.demarche.ledger.entry.DeliveryEntry> rows = new ArrayList<>();
      for (Edition edition : planned.editions()) {
        PlannedDelivery row =
            redirect == null
                ? RowKeys.row(planned, edition)
                : RowKeys.testRow(planned, edition, runId);
        rows.add(deliveries.plan(row));
      }
      CopyRows copy = new CopyRows(planned, rows);
      copies.put(copy.id(), copy);
    }
    return copies;
  }

  private SendSummary send(Map<String, CopyRows> copies, LedgerSendLog log)
      throws InterruptedException {
    if (copies.isEmpty()) {
      return new SendSummary(0, 0, 0, 0, 0);
    }
    CopyMaker maker = new CopyMaker(resources);
    List<Delivery> all = new ArrayList<>();
    for (CopyRows copy : copies.values()) {
      all.add(
          new Delivery(
              copy.id(),
              Destination.of(copy.planned().address(), resources.working()),
              () -> maker.make(copy)));
    }
    Sender sender = new Sender(transport, log, policy);
    return (redirect == null ? sender : sender.redirected(redirect)).send(all);
  }

  /** Daily and weekly lists whose time it was, by this run. */
  private Set<String> dueDigests(DeliveryPlan plan, Occasion trigger) {
    Set<String> dueDigests = new TreeSet<>();
    if (trigger instanceof Occasion.AfterNight && redirect == null) {
      plan.copies().stream()
          .filter(copy -> copy.list().send().isDigest())
          .filter(
              copy ->
                  copy.decision() instanceof Decision.Send
                      || copy.decision() instanceof Decision.NothingNew)
          .map(copy -> copy.list().id())
          .forEach(dueDigests::add);
    }
    return dueDigests;
  }

  /** What the plan refuses and no owner was told. */
  private Refused refused(DeliveryPlan plan) throws LedgerException {
    Refused refused = new Refused();
    for (PlannedCopy copy : plan.copies()) {
      if (copy.decision() instanceof Decision.Refused refusal && !refusal.isTold()) {
        Finding finding = refusal.finding();
        List<PlannedDelivery> rows =
            copy.editions().isEmpty()
                ? List.of(RowKeys.row(copy, finding))
                : copy.editions().stream().map(edition -> RowKeys.row(copy, edition)).toList();
        if (!copy.editions().isEmpty() || !isEntered(rows.get(0))) {
          refused.add(copy, finding, rows);
        }
      }
    }
    return refused;
  }

  private boolean isEntered(PlannedDelivery row) throws LedgerException {
    return deliveries.of(row.what()).stream()
        .map(org.demarche.ledger.entry.DeliveryEntry::copy)
        .anyMatch(
            other -> other.list().equals(row.list()) && other.recipient().equals(row.recipient()));
  }

  /**
   * Refusals with their rows; entered once the owner is told, so that they are told at least once.
   */
  private static final class Refused {

    private record Entry(DistributionList list, List<PlannedDelivery> rows, String reason) {}

    private final List<DeliveryProblem> troubles = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    void add(PlannedCopy copy, Finding finding, List<PlannedDelivery> rows) {
      String reason = finding.code() + " " + finding.message();
      troubles.add(DeliveryProblem.of(Kind.REFUSED, copy, "", reason, false));
      entries.add(new Entry(copy.list(), rows, reason));
    }

    List<DeliveryProblem> troubles() {
      return troubles;
    }

    void enter(Deliveries deliveries, Set<String> told) throws LedgerException {
      for (Entry entry : entries) {
        if (told.contains(entry.list().id())) {
          for (PlannedDelivery row : entry.rows()) {
            deliveries.refuse(row, entry.reason());
          }
        }
      }
    }
  }
}
