package org.demarche.app.check;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.demarche.app.Inputs;
import org.demarche.app.Wiring;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.list.ListFormat;
import org.demarche.deliver.list.ListReader;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Input;
import org.demarche.pipeline.Outcome;

/** Distribution lists among the files that are to be checked. */
public final class ListCheck {

  private final Environment around;
  private final Settings settings;

  public ListCheck(Environment around, Settings settings) {
    this.around = around;
    this.settings = settings;
  }

  /** Whether a file says that it is a list, or lies in the folder of lists. */
  public boolean isList(Input input) {
    Path folder = around.path(input.path().toString()).getParent();
    return settings.folder(Setting.LISTS).equals(folder) || isNamed(input);
  }

  /** What can't be read is told where definitions are read. */
  private static boolean isNamed(Input input) {
    try {
      return ListFormat.isNamedIn(Inputs.bytes(input));
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** In the same form as definitions. */
  public List<BuildResult> check(List<Input> inputs) {
    if (inputs.isEmpty()) {
      return List.of();
    }
    ListReader reader = new ListReader();
    List<ListFile> files =
        inputs.stream()
            .map(input -> reader.read(input.path().toString(), Inputs.bytes(input)))
            .toList();
    return Wiring.listChecks(around, settings).all(files).stream().map(this::result).toList();
  }

  private BuildResult result(ListFile file) {
    List<Finding> findings = file.findings().stream().map(this::weighed).toList();
    boolean isGood = findings.stream().noneMatch(Finding::isError);
    return new BuildResult(
        Path.of(file.source().file()),
        isGood ? Outcome.CHECKED : Outcome.REJECTED,
        "",
        Optional.empty(),
        file.source(),
        findings,
        Duration.ZERO);
  }

  private Finding weighed(Finding finding) {
    return settings.flag(Setting.STRICT) && finding.severity() == Severity.WARNING
        ? finding.withSeverity(Severity.ERROR)
        : finding;
  }
}
