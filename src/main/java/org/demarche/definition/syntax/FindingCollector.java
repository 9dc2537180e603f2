package org.demarche.definition.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;

/** Collects findings: each fault once, and no more than a limit. */
final class FindingCollector {

  private record Fault(String code, SourceLocation at, String message) {}

  private final String file;
  private final int limit;
  private final List<Finding> list = new ArrayList<>();
  private final Set<Fault> seen = new HashSet<>();
  private boolean cut;

  FindingCollector(String file, int limit) {
    this.file = file;
    this.limit = limit;
  }

  /** A fault that aliases repeat has one place and one message, so it is kept once. */
  void add(Finding finding) {
    if (list.size() >= limit) {
      cut = true;
    } else if (seen.add(new Fault(finding.code(), finding.at(), finding.message()))) {
      list.add(finding);
    }
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  List<Finding> sorted() {
    List<Finding> all = new ArrayList<>(list);
    if (cut) {
      all.add(
          ReadingRules.TOO_MANY.at(
              SourceLocation.of(file),
              "",
              "there are more than " + limit + " faults; the rest is not listed",
              "",
              ""));
    }
    return all.stream().sorted().toList();
  }
}
