package org.demarche.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.edition.CheckedFolder;
import org.demarche.edition.FileNames;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.DropRules;
import org.demarche.pipeline.Input;
import org.demarche.pipeline.OperationRules;
import org.demarche.pipeline.Outcome;
import org.demarche.render.RenderingRules;
import org.demarche.watch.folder.CopyNames;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.FiledNames;

/** Builds what was dropped, but for copies of what the package has already. */
public final class DropBuilder {

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

  public DropBuilder(DropFolder folder, Builder builder, BuildSettings settings) {
    this.folder = folder;
    this.builder = builder;
    this.settings = settings;
  }

  /** The file's result. */
  public BuildResult build(DroppedFile dropped) throws IOException {
    if (dropped.refusal().isPresent()) {
      return dropped.refusal().get();
    }
    return isCopyOfOther(dropped)
        ? copy(dropped)
        : builder.build(Input.of(dropped.file(), dropped.content()), settings);
  }

  /** A conflict has a loser; another copy may be a later version, if its time is later. */
  private boolean isCopyOfOther(DroppedFile dropped) throws IOException {
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
      for (Path name : FiledNames.files(accepted)) {
        if (FiledNames.stem(name.toString()).equals(id)) {
          return Optional.of(accepted.state(name).modified());
        }
      }
    }
    return Optional.empty();
  }

  private static BuildResult copy(DroppedFile dropped) {
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
