package org.demarche.deliver.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.list.DistributionRules;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.list.Recipient;
import org.demarche.deliver.list.SendTime;
import org.demarche.model.MarkingOrder;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;

/**
 * Who gets what, by which way, and why not: the same for the same lists, editions, ledger and time.
 *
 * @param lists those that are served, in the order of their files
 * @param copies list by list, in the order of recipients and their addresses
 * @param findings of the lists, and of the plan as a whole; those of refused copies are in {@link
 *     Decision.Refused}
 */
public record DeliveryPlan(
    List<DistributionList> lists, List<PlannedCopy> copies, List<Finding> findings) {

  public DeliveryPlan {
    lists = List.copyOf(lists);
    copies = List.copyOf(copies);
    findings = List.copyOf(findings);
  }

  /**
   * Plans.
   *
   * @param files read and checked; a file that {@link ListFile#isUnusable() is unusable} is not
   *     served at all
   */
  public static DeliveryPlan of(List<ListFile> files, Occasion trigger, Situation situation) {
    List<ListFile> wanted = files.stream().filter(file -> isWanted(file, trigger)).toList();
    List<Finding> findings = new ArrayList<>(unknown(files, wanted, trigger));
    wanted.forEach(file -> findings.addAll(file.findings()));
    List<DistributionList> lists = new ArrayList<>();
    List<PlannedCopy> copies = new ArrayList<>();
    for (ListFile file : wanted) {
      if (!file.isUnusable()) {
        ListPlanner planner = new ListPlanner(file, trigger, situation);
        lists.add(file.list().orElseThrow());
        copies.addAll(planner.copies());
        findings.addAll(planner.findings());
      }
    }
    return new DeliveryPlan(lists, copies, findings.stream().distinct().toList());
  }

  /**
   * The same for one address that all copies go to, which may have so much: the rest is refused.
   *
   * @param clearance a level, or empty for none
   */
  public DeliveryPlan within(MarkingOrder order, String clearance) {
    return new DeliveryPlan(
        lists, copies.stream().map(copy -> within(order, clearance, copy)).toList(), findings);
  }

  private static PlannedCopy within(MarkingOrder order, String clearance, PlannedCopy copy) {
    return copy.editions().stream()
        .map(edition -> edition.manifest().marking())
        .filter(marking -> !order.allows(clearance, marking))
        .findFirst()
        .filter(marking -> copy.decision() instanceof Decision.Send)
        .map(marking -> copy.with(notCleared(clearance, marking)))
        .orElse(copy);
  }

  private static Decision notCleared(String clearance, String marking) {
    String message =
        "the address of the test may have %s, the copy is marked \"%s\""
            .formatted(
                clearance.isBlank() ? "nothing that is marked" : "\"" + clearance + "\"", marking);
    return new Decision.Refused(
        DistributionRules.MARKING_FORBIDS.at(
            SourceLocation.of("deliver"), "", message, marking, clearance),
        true);
  }

  /** The copies that go out. */
  public List<PlannedCopy> toSend() {
    return copies.stream().filter(copy -> copy.decision() instanceof Decision.Send).toList();
  }

  /** All findings, those of refused copies too, by place. */
  public List<Finding> allFindings() {
    return Stream.concat(
            findings.stream(),
            copies.stream()
                .map(PlannedCopy::decision)
                .filter(Decision.Refused.class::isInstance)
                .map(refused -> ((Decision.Refused) refused).finding()))
        .distinct()
        .sorted()
        .toList();
  }

  /** A file without an id that can be read is wanted by all who want all. */
  private static boolean isWanted(ListFile file, Occasion trigger) {
    if (trigger instanceof Occasion.OnDemand demand) {
      String id = file.list().map(DistributionList::id).orElse("");
      return demand.lists().isEmpty() || demand.lists().contains(id);
    }
    SendTime send = file.list().map(DistributionList::send).orElse(SendTime.EACH_EDITION);
    return trigger instanceof Occasion.AfterDrop
        ? send == SendTime.EACH_EDITION
        : send != SendTime.ON_DEMAND;
  }

  private static List<Finding> unknown(
      List<ListFile> files, List<ListFile> wanted, Occasion trigger) {
    if (!(trigger instanceof Occasion.OnDemand demand)) {
      return List.of();
    }
    Set<String> lists = ids(files.stream().flatMap(f -> f.list().stream()).map(l -> l.id()));
    Set<String> recipients =
        ids(
            wanted.stream()
                .flatMap(file -> file.list().stream())
                .flatMap(list -> list.recipients().stream())
                .map(Recipient::id));
    return Stream.concat(
            missing(demand.lists(), lists, DistributionRules.UNKNOWN_LIST, "list"),
            missing(
                demand.recipients(), recipients, DistributionRules.UNKNOWN_RECIPIENT, "recipient"))
        .toList();
  }

  private static Stream<Finding> missing(
      Set<String> wanted, Set<String> there, Rule rule, String what) {
    return wanted.stream()
        .filter(id -> !there.contains(id))
        .sorted()
        .map(
            id ->
                rule.at(
                    SourceLocation.of("deliver"),
                    "",
                    "there is no %s \"%s\"".formatted(what, id),
                    id,
                    there.isEmpty() ? "" : "one of " + String.join(", ", there)));
  }

  private static Set<String> ids(Stream<String> ids) {
    return ids.collect(Collectors.toCollection(TreeSet::new));
  }
}
