package org.demarche.torture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.entry.EditionEntry;
import org.demarche.ledger.entry.Job;
import org.demarche.ledger.entry.Job.State;

/**
 * That the ledger knows the editions that are there, and the end of every file.
 *
 * <p>A file leaves the folder just before its end is entered. The folders are the truth; so the end
 * may be missing, or its job may be INTERRUPTED, if it left right before a kill. An edition may not
 * be missing: the next start enters it.
 */
final class LedgerProof {

  private static final Set<State> GOOD = EnumSet.of(State.ACCEPTED, State.UNCHANGED);
  private static final Set<State> BAD = EnumSet.of(State.REJECTED, State.FAILED);

  private final Ledger ledger;
  private final List<Job> jobs;
  private final List<String> wrong = new ArrayList<>();
  private int lost;

  LedgerProof(Ledger ledger) throws LedgerException {
    this.ledger = ledger;
    this.jobs = ledger.jobs().list(EnumSet.allOf(State.class), Instant.EPOCH, Integer.MAX_VALUE);
  }

  /**
   * All that is wrong, one sentence each.
   *
   * @param kept editions that are there, by package
   * @param mayBeLost whether a kill may have lost the end of a file
   */
  List<String> of(
      List<DropTarget> drops,
      Set<DropTarget> stalled,
      Map<String, List<Integer>> kept,
      Predicate<DropTarget> mayBeLost)
      throws LedgerException {
    for (Map.Entry<String, List<Integer>> entry : kept.entrySet()) {
      List<Integer> entered =
          ledger.editions().list(entry.getKey()).stream().map(EditionEntry::number).toList();
      entry.getValue().stream()
          .filter(number -> !entered.contains(number))
          .map(number -> "the ledger has not edition %d of %s".formatted(number, entry.getKey()))
          .forEach(wrong::add);
    }
    ledger.jobs().running().forEach(job -> wrong.add("is still running: " + job));
    drops.stream().filter(drop -> !drop.stays()).forEach(drop -> end(drop, stalled, mayBeLost));
    noEditionTwice();
    return wrong;
  }

  private void end(DropTarget drop, Set<DropTarget> stalled, Predicate<DropTarget> mayBeLost) {
    List<State> states =
        jobs.stream().filter(job -> isOf(job, drop)).map(Job::state).distinct().toList();
    boolean good = states.stream().anyMatch(GOOD::contains);
    boolean bad = states.stream().anyMatch(BAD::contains);
    if (!good && !bad && mayBeLost.test(drop)) {
      lost++;
    } else if (!stalled.contains(drop) && (good != drop.isAccepted() || bad != drop.isRejected())) {
      wrong.add("the ledger says %s of %s (%s)".formatted(states, drop.name(), drop.kind()));
    }
  }

  private static boolean isOf(Job job, DropTarget drop) {
    return job.file().endsWith("/in/" + drop.name());
  }

  private void noEditionTwice() {
    Set<String> made = new HashSet<>();
    jobs.stream()
        .filter(job -> job.state() == State.ACCEPTED)
        .map(job -> job.packageId() + "#" + job.edition())
        .filter(edition -> !made.add(edition))
        .forEach(edition -> wrong.add("two jobs have made " + edition));
  }

  /** How many files left so close to a kill that the ledger does not have their end. */
  int lost() {
    return lost;
  }

  int jobs() {
    return jobs.size();
  }
}
