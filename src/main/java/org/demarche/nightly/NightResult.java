package org.demarche.nightly;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.demarche.analysis.TimeFact;

/**
 * What a night did.
 *
 * @param today the day it built for
 * @param packages how many there are
 * @param unchanged how many were left as they are
 * @param entries all others, by package
 * @param took the whole time
 */
public record NightResult(
    LocalDate today, int packages, int unchanged, List<NightEntry> entries, Duration took) {

  public NightResult {
    entries = entries.stream().sorted(Comparator.comparing(NightEntry::packageId)).toList();
  }

  /** The same night, of which more was done before. */
  NightResult since(Duration whole) {
    return new NightResult(
        today, packages, unchanged, entries, whole.compareTo(took) > 0 ? whole : took);
  }

  public List<NightEntry> built() {
    return entries.stream().filter(NightEntry::isGood).toList();
  }

  public List<NightEntry> failed() {
    return entries.stream().filter(entry -> !entry.isGood()).toList();
  }

  /** The builds that took longest, the longest first. */
  public List<NightEntry> slowest(int most) {
    return entries.stream()
        .sorted(Comparator.comparing(NightEntry::took).reversed())
        .limit(most)
        .toList();
  }

  /** Packages with what became overdue, lapsed, due and so on since their last edition. */
  public List<Turned> turned(String what) {
    return entries.stream()
        .flatMap(
            entry ->
                entry.turned().stream()
                    .filter(fact -> fact.what().equals(what))
                    .map(fact -> new Turned(entry.packageId(), fact)))
        .toList();
  }

  /** In one line. */
  public String summary() {
    return "%d built, %d unchanged, %d failed, of %d"
        .formatted(built().size(), unchanged, failed().size(), packages);
  }

  /**
   * Something that holds since this night.
   *
   * @param packageId of which package
   * @param fact what
   */
  public record Turned(String packageId, TimeFact fact) {}
}
