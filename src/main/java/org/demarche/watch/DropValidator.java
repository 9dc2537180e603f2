package org.demarche.watch;

import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.demarche.files.CheckedFolder;
import org.demarche.files.FileNames;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.DropRules;
import org.demarche.pipeline.Input;
import org.demarche.pipeline.Outcome;
import org.demarche.pipeline.Validator;
import org.demarche.watch.folder.CopyNames;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.FiledNames;
import org.jspecify.annotations.Nullable;

/**
 * Says whether documents are to be made of a file: not of one that the folder refuses, not of a
 * copy of what the package has already, and not of a definition with errors.
 */
public final class DropValidator {

  /** A definition that takes longer is left to its build, which can be ended. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final DropFolder folder;
  private final Validator validator;
  private final BuildSettings settings;

  /**
   * @param settings those of the builds, so that both find the same
   */
  DropValidator(DropFolder folder, Validator validator, BuildSettings settings) {
    this.folder = folder;
    this.validator = validator;
    this.settings = settings;
  }

  /**
   * Why no documents are made of the file; null if they are to be made, as a route needs it. A
   * check that fails for another reason than the definition's errors decides nothing: the build
   * comes to the same, in a process of its own.
   *
   * @throws IOException if the accepted definitions can't be read
   */
  public @Nullable BuildResult refusal(DroppedFile dropped) throws IOException {
    if (dropped.refusal().isPresent()) {
      return dropped.refusal().get();
    }
    if (isCopyOfOther(dropped)) {
      return copy(dropped);
    }
    Duration limit = settings.timeLimit().compareTo(LIMIT) < 0 ? settings.timeLimit() : LIMIT;
    BuildResult checked =
        validator.check(Input.of(dropped.file(), dropped.content()), settings.withTimeLimit(limit));
    return checked.outcome() == Outcome.REJECTED ? checked : null;
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
      for (var name : FiledNames.files(accepted)) {
        if (FileNames.stem(name).equals(id)) {
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
}
