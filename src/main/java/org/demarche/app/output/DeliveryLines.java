package org.demarche.app.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.app.settings.Environment;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.plan.Decision;
import org.demarche.deliver.plan.DeliveryPlan;
import org.demarche.deliver.plan.PlannedCopy;
import org.demarche.deliver.run.DeliveryProblem;
import org.demarche.deliver.run.RunListener;
import org.demarche.deliver.run.RunResult;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceText;
import org.demarche.render.text.FindingsText;

/** What a delivery says to a person, a line for each copy. */
public final class DeliveryLines {

  private final Environment around;

  public DeliveryLines(Environment around) {
    this.around = around;
  }

  /** One line a step, printed at once; called by several threads. */
  public synchronized void step(
      RunListener.Step step, PlannedCopy copy, String copyId, String detail) {
    String what =
        copy.editions().stream().map(e -> e.key().toString()).collect(Collectors.joining(", "));
    String word = step.name().toLowerCase(Locale.ROOT);
    boolean isSent = step == RunListener.Step.SENT;
    around.out().println(line(word, who(copy), what, isSent ? copyId : detail));
    around.out().flush();
  }

  /** What came of it, once all is done. */
  public void result(RunResult result, boolean isTest) {
    result.troubles().stream()
        .filter(trouble -> trouble.kind() == DeliveryProblem.Kind.REFUSED)
        .forEach(t -> around.out().println(line("refused", t.who(), t.what(), t.reason())));
    for (String list : result.untold()) {
      around
          .err()
          .println("The owner of the list \"%s\" could not be told of this.".formatted(list));
    }
    around.out().println((isTest ? "Test: " : "") + result.words());
  }

  /** Of a test, which tells nobody by mail of what its address may not have. */
  public void refusals(DeliveryPlan plan) {
    for (PlannedCopy copy : plan.copies()) {
      if (copy.decision() instanceof Decision.Refused refused && refused.isTold()) {
        around.err().println(line("refused", who(copy), "", refused.finding().message()));
      }
    }
  }

  /** Faults of the lists. Findings of refused copies are told with the copies. */
  public void findings(DeliveryPlan plan, List<ListFile> files, FindingsText text) {
    Map<String, SourceText> sources = new LinkedHashMap<>();
    files.forEach(file -> sources.put(file.source().file(), file.source()));
    for (Finding finding : plan.findings()) {
      String file = finding.at().file();
      SourceText source = sources.getOrDefault(file, new SourceText(file, List.of()));
      around.err().println(text.of(source, finding));
    }
    around.err().flush();
  }

  private static String who(PlannedCopy copy) {
    return copy.recipient().name() + " <" + copy.address().shown() + ">";
  }

  private static String line(String word, String who, String what, String detail) {
    return "%-8s %s  %s  %s".formatted(word, who, what, detail).stripTrailing();
  }
}
