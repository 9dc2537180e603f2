package org.demarche.routes;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.build.BuildResult;
import org.demarche.build.BuildSettings;
import org.demarche.build.Builder;
import org.demarche.build.DropRules;
import org.demarche.build.Input;
import org.demarche.build.OperationRules;
import org.demarche.build.Outcome;
import org.demarche.bundle.CheckedFolder;
import org.demarche.bundle.FileNames;
import org.demarche.model.Finding;
import org.demarche.model.Rule;
import org.demarche.render.RenderingRules;

/** Builds what was dropped, but for copies of what the package has already. */
public final class Workshop {

  /** Faults that are not the definition's, so that it waits in its place until they are mended. */
  private static final List<Rule> PASSING =
      List.of(
          OperationRules.VANISHED,
          OperationRules.GROWING,
          OperationRules.NOT_WRITTEN,
          OperationRules.NO_TEMPLATES,
          OperationRules.NO_WORKER,
          DropRules.MACHINE,
          RenderingRules.TEMPLATE_FAULT);

  private final DropFolder folder;
  private final Builder builder;
  private final BuildSettings settings;

  public Workshop(DropFolder folder, Builder builder, BuildSettings settings) {
    this.folder = folder;
    this.builder = builder;
    this.settings = settings;
  }

  /** The file's result. */
  public BuildResult build(Dropped dropped) throws IOException {
    if (dropped.refusal().isPresent()) {
      return dropped.refusal().get();
    }
    return isCopyOfOther(dropped)
        ? copy(dropped)
        : builder.build(Input.of(dropped.file(), dropped.content()), settings);
  }

  /** A conflict has a loser; another copy may be a later version, if its time is later. */
  private boolean isCopyOfOther(Dropped dropped) throws IOException {
    String name = dropped.file().getFileName().toString();
    if (!CopyNames.isCopy(name)) {
      return false;
    }
    Optional<FileTime> current = currentOf(dropped.packageId());
    return current.isPresent()
        && (CopyNames.isConflict(name) || dropped.state().modified().compareTo(current.get()) <= 0);
  }

  /** When the current definition of a package was written. */
  private Optional<FileTime> currentOf(String id) throws IOException {
    try (CheckedFolder accepted = folder.openAccepted()) {
      for (Path name : Names.files(accepted)) {
        if (Names.stem(name.toString()).equals(id)) {
          return Optional.of(accepted.state(name).modified());
        }
      }
    }
    return Optional.empty();
  }

  private static BuildResult copy(Dropped dropped) {
    return BuildResult.fault(
        dropped.file(),
        DropRules.CONFLICT_COPY,
        "'%s' is a copy; the package '%s' has another definition"
            .formatted(FileNames.shownName(dropped.file()), dropped.packageId()),
        "",
        Duration.ZERO);
  }

  /** Whether the same file may well be built later: the fault is around it and will pass. */
  static boolean mayPass(BuildResult result) {
    return result.outcome() == Outcome.FAULT
        && PASSING.stream().anyMatch(rule -> result.has(rule.code()));
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
