package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.demarche.app.Wiring;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.demarche.deliver.list.ListFile;
import org.demarche.deliver.list.ListFolder;
import org.demarche.deliver.list.ListFormat;
import org.demarche.model.finding.Finding;
import org.demarche.model.term.Severity;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Outcome;

/** Distribution lists among the files that are to be checked. */
final class ListCheck {

  private final Environment around;
  private final Settings settings;

  ListCheck(Environment around, Settings settings) {
    this.around = around;
    this.settings = settings;
  }

  /** Whether a file says that it is a list, or lies in the folder of lists. */
  boolean isList(Path file) {
    Path folder = around.path(file.toString()).getParent();
    return settings.folder(Setting.LISTS).equals(folder) || isNamed(file);
  }

  /** What can't be read is told where definitions are read. */
  private static boolean isNamed(Path file) {
    try {
      return ListFormat.isNamedIn(Files.readAllBytes(file));
    } catch (IOException e) {
      return false;
    }
  }

  /** In the same form as definitions. */
  List<BuildResult> check(List<Path> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    return ListFolder.read(files, Wiring.listChecks(around, settings)).stream()
        .map(this::result)
        .toList();
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
    return settings.strict() && finding.severity() == Severity.WARNING
        ? finding.withSeverity(Severity.ERROR)
        : finding;
  }
}
