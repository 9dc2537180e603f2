package org.demarche.watch.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.demarche.files.CheckedFolder;
import org.demarche.files.FileNames;
import org.demarche.files.FileState;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.DropRules;
import org.demarche.pipeline.Input;
import org.demarche.pipeline.OperationRules;
import org.demarche.pipeline.TimeLimit;

/**
 * Opens files of the drop folder, once each. Nothing is read that only seems to lie there: not
 * through a link, not a file that somebody gave a second name, not one that was put in the place of
 * another while it was looked at.
 */
public final class DropReader {

  /** A share that is away, or a pipe that nobody writes to, must not stop all others. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final DropFolder folder;
  private final PackageIds ids;

  public DropReader(DropFolder folder, PackageIds ids) {
    this.folder = folder;
    this.ids = ids;
  }

  /** The file; empty if it is gone or has another state than this one. */
  public Optional<DroppedFile> read(Path file, FileState state) {
    return switch (state.kind()) {
      case LINK ->
          refused(
              file,
              state,
              "is a symbolic link, which the drop folder refuses",
              "Drop a copy of the file that the link leads to.");
      case FILE ->
          state.names() > 1
              ? refused(
                  file,
                  state,
                  "has a second name elsewhere (a hard link), which the drop folder refuses",
                  "Drop a copy of the file.")
              : inTime(file, state);
      case FOLDER, OTHER -> refused(file, state, "is not a file", "Drop a file.");
    };
  }

  private Optional<DroppedFile> inTime(Path file, FileState state) {
    try {
      return TimeLimit.call(LIMIT, () -> open(file, state));
    } catch (TimeoutException e) {
      return fault(file, state, "it could not be read within " + LIMIT.toSeconds() + " seconds");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof AccessDeniedException) {
        return refused(
            file, state, "cannot be read: permission denied", OperationRules.UNREADABLE.remedy());
      }
      return cause instanceof NoSuchFileException
          ? Optional.empty()
          : fault(file, state, cause.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<DroppedFile> open(Path file, FileState state) throws IOException {
    Path name = file.getFileName();
    try (CheckedFolder in = folder.openFolderOf(file)) {
      if (!in.state(name).equals(state)) {
        return Optional.empty();
      }
      byte[] content = in.read(name, Input.MOST_BYTES);
      if (!in.state(name).equals(state)) {
        return Optional.empty();
      }
      String id = ids.of(FileNames.shown(name), content);
      return Optional.of(DroppedFile.of(file, state, content, id));
    }
  }

  private static Optional<DroppedFile> fault(Path file, FileState state, String why) {
    return Optional.of(
        refused(
            file,
            state,
            finding(DropRules.MACHINE, file, "could not be read", FileNames.escaped(why))));
  }

  private static Optional<DroppedFile> refused(
      Path file, FileState state, String why, String remedy) {
    return Optional.of(
        refused(file, state, finding(OperationRules.UNREADABLE, file, why, "").withRemedy(remedy)));
  }

  private static DroppedFile refused(Path file, FileState state, Finding finding) {
    BuildResult why = BuildResult.fault(file, finding, Duration.ZERO);
    return DroppedFile.refused(file, state, PackageIds.NONE, why);
  }

  private static Finding finding(Rule rule, Path file, String why, String found) {
    SourceLocation place = SourceLocation.of(FileNames.shown(file));
    return rule.at(place, "", "'" + FileNames.shownName(file) + "' " + why, found, "");
  }
}
