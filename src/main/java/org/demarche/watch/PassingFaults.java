package org.demarche.watch;

import java.util.List;
import java.util.stream.Collectors;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.DropRules;
import org.demarche.pipeline.OperationRules;
import org.demarche.pipeline.Outcome;
import org.demarche.render.RenderingRules;

/** Faults that are not the definition's, so that it waits in its place until they are mended. */
final class PassingFaults {

  private static final List<Rule> RULES =
      List.of(
          OperationRules.VANISHED,
          OperationRules.GROWING,
          OperationRules.NOT_WRITTEN,
          OperationRules.NO_TEMPLATES,
          OperationRules.NO_WORKER,
          DropRules.MACHINE,
          RenderingRules.TEMPLATE_FAULT);

  private PassingFaults() {}

  /** Whether the same file may well be built later: the fault is around it and will pass. */
  static boolean areIn(BuildResult result) {
    return result.outcome() == Outcome.FAULT
        && RULES.stream().anyMatch(rule -> result.has(rule.code()));
  }

  /** Says so. */
  static Postponed postponed(BuildResult result) {
    return Postponed.of(
        result,
        result.findings().stream()
            .filter(Finding::isError)
            .map(f -> f.message() + (f.found().isEmpty() ? "" : ": " + f.found()))
            .collect(Collectors.joining("; ")));
  }
}
