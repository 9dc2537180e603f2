package org.demarche.deliver.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.deliver.DistributionList;
import org.demarche.deliver.channel.Delivery;
import org.demarche.deliver.channel.Outlet;
import org.demarche.deliver.channel.Redirect;
import org.demarche.deliver.channel.SendPolicy;
import org.demarche.deliver.channel.SendSummary;
import org.demarche.deliver.channel.Sender;
import org.demarche.deliver.plan.Decision;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.Edition;
import org.demarche.deliver.plan.PlannedCopy;
import org.demarche.deliver.plan.Trigger;
import org.demarche.deliver.run.Trouble.Kind;
import org.demarche.ledger.Copy;
import org.demarche.ledger.Deliveries;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Run;
import org.demarche.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is planned. Before: {@link #stranded} and a plan by {@link LedgerKnown}; then the
 * rows, then each copy in turn, then the letters to the owners, then what was refused.
 */
public final class DeliveryRun {

  private final Ledger ledger;
  private final Deliveries deliveries;
  private final Outlet outlet;
  private final SendPolicy policy;
  private final Workshop workshop;
  private final RunListener listener;
  private final @Nullable Redirect redirect;

  /**
   * @param redirect where all goes in a test run, which counts for no other run; null for a real
   *     one
   */
  public DeliveryRun(
      Ledger ledger,
      Outlet outlet,
      SendPolicy policy,
      Workshop workshop,
      RunListener listener,
      @Nullable Redirect redirect) {
    this.ledger = ledger;
    this.deliveries = ledger.deliveries();
    this.outlet = outlet;
    this.policy = policy;
    this.workshop = workshop;
    this.listener = listener;
    this.redirect = redirect;
  }

  /**
   * Makes copies unknown that a run left in hand when it was killed. To be called before planning,
   * so that the plan leaves them alone.
   *
   * @return them, as the owners are told
   */
  public static List<Trouble> stranded(Ledger ledger) throws LedgerException {
    return ledger.deliveries().strandedSends().stream()
        .filter(row -> !row.copy().channel().equals(RowKeys.TEST))
        .map(
            row ->
                new Trouble(
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
      DeliveryPlan plan, List<DistributionList> lists, Trigger trigger, List<Trouble> stranded)
      throws LedgerException, InterruptedException {
    Refused refused = refused(plan);
    Set<String> books = books(plan, trigger);
    if (plan.toSend().isEmpty()
        && stranded.isEmpty()
        && refused.troubles().isEmpty()
        && books.isEmpty()) {
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
      result.troubles().stream().filter(Trouble::passes).map(Trouble::list).forEach(books::remove);
      Run.State state = done ? Run.State.DONE : Run.State.FAILED;
      if (done && result.left() == 0) {
        ledger.digests().serve(books, run.started());
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
      List<Trouble> stranded)
      throws LedgerException, InterruptedException {
    Map<String, CopyRows> copies = rows(runId, plan.toSend());
    RowLog log = new RowLog(deliveries, runId, copies, workshop.messageHost(), listener);
    SendSummary sums = send(copies, log);
    List<Trouble> troubles = new ArrayList<>(stranded);
    troubles.addAll(refused.troubles());
    troubles.addAll(log.troubles());
    Set<String> told = new Owners(outlet, policy, redirect, workshop).tell(runId, lists, troubles);
    if (redirect == null) {
      refused.enter(deliveries, told);
    }
    List<String> untold =
        troubles.stream().map(Trouble::list).distinct().filter(id -> !told.contains(id)).toList();
    return new RunResult(sums.sent(), sums.skipped(), sums.left(), troubles, untold);
  }

  private Map<String, CopyRows> rows(String runId, List<PlannedCopy> toSend)
      throws LedgerException {
    Map<String, CopyRows> copies = new LinkedHashMap<>();
    for (PlannedCopy planned : toSend) {
      List<org.demarche.ledger.Delivery> rows = new ArrayList<>();
      for (Edition edition : planned.editions()) {
        Copy row =
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

  private SendSummary send(Map<String, CopyRows> copies, RowLog log) throws InterruptedException {
    if (copies.isEmpty()) {
      return new SendSummary(0, 0, 0, 0, 0);
    }
    CopyMaker maker = new CopyMaker(workshop);
    List<Delivery> all = new ArrayList<>();
    for (CopyRows copy : copies.values()) {
      all.add(
          new Delivery(
              copy.id(),
              Destination.of(copy.planned().address(), workshop.working()),
              () -> maker.make(copy)));
    }
    Sender sender = new Sender(outlet, log, policy);
    return (redirect == null ? sender : sender.redirected(redirect)).send(all);
  }

  /** Daily and weekly lists whose time it was, by this run. */
  private Set<String> books(DeliveryPlan plan, Trigger trigger) {
    Set<String> books = new TreeSet<>();
    if (trigger instanceof Trigger.AfterNight && redirect == null) {
      plan.copies().stream()
          .filter(copy -> copy.list().send().isDigest())
          .filter(
              copy ->
                  copy.decision() instanceof Decision.Send
                      || copy.decision() instanceof Decision.NothingNew)
          .map(copy -> copy.list().id())
          .forEach(books::add);
    }
    return books;
  }

  /** What the plan refuses and no owner was told. */
  private Refused refused(DeliveryPlan plan) throws LedgerException {
    Refused refused = new Refused();
    for (PlannedCopy copy : plan.copies()) {
      if (copy.decision() instanceof Decision.Refused refusal && !refusal.isTold()) {
        Finding finding = refusal.finding();
        List<Copy> rows =
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

  private boolean isEntered(Copy row) throws LedgerException {
    return deliveries.of(row.what()).stream()
        .map(org.demarche.ledger.Delivery::copy)
        .anyMatch(
            other -> other.list().equals(row.list()) && other.recipient().equals(row.recipient()));
  }

  /**
   * Refusals with their rows; entered once the owner is told, so that they are told at least once.
   */
  private static final class Refused {

    private record Entry(DistributionList list, List<Copy> rows, String reason) {}

    private final List<Trouble> troubles = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    void add(PlannedCopy copy, Finding finding, List<Copy> rows) {
      String reason = finding.code() + " " + finding.message();
      troubles.add(Trouble.of(Kind.REFUSED, copy, "", reason, false));
      entries.add(new Entry(copy.list(), rows, reason));
    }

    List<Trouble> troubles() {
      return troubles;
    }

    void enter(Deliveries deliveries, Set<String> told) throws LedgerException {
      for (Entry entry : entries) {
        if (told.contains(entry.list().id())) {
          for (Copy row : entry.rows()) {
            deliveries.refuse(row, entry.reason());
          }
        }
      }
    }
  }
}
