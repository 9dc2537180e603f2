package org.demarche.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.build.BuildResult;
import org.demarche.build.BuildSettings;
import org.demarche.build.Builder;
import org.demarche.build.OperationRules;
import org.demarche.build.Outcome;
import org.demarche.model.Finding;
import org.demarche.model.Rule;
import org.demarche.model.SourceLocation;
import org.demarche.model.SourceText;
import org.demarche.render.RenderingRules;

/** Builds what was dropped, and nothing that only seems to be in the drop folder. */
public final class Workshop {

  /** Faults that are not the definition's, so that it waits in its place until they are mended. */
  private static final List<Rule> PASSING =
      List.of(
          OperationRules.VANISHED,
          OperationRules.GROWING,
          OperationRules.NOT_WRITTEN,
          OperationRules.NO_TEMPLATES,
          OperationRules.NO_WORKER,
          RenderingRules.TEMPLATE_FAULT);

  private final DropFolder folder;
  private final Builder builder;
  private final BuildSettings settings;

  public Workshop(DropFolder folder, Builder builder, BuildSettings settings) {
    this.folder = folder;
    this.builder = builder;
    this.settings = settings;
  }

  /** The file's result; a symbolic link is refused without being followed. */
  public BuildResult build(Path file) throws IOException {
    boolean inside =
        !Files.exists(file) || file.toRealPath().startsWith(folder.path().toRealPath());
    return Files.isSymbolicLink(file) || !inside ? refused(file) : builder.build(file, settings);
  }

  /** Whether the same file may well be built later: the fault is around it and will pass. */
  static boolean mayPass(BuildResult result) {
    return result.outcome() == Outcome.FAULT
        && PASSING.stream().anyMatch(rule -> result.has(rule.code()));
  }

  /** Says so. */
  static Postponed postponed(BuildResult result) {
    String why =
        result.findings().stream()
            .filter(Finding::isError)
            .map(f -> f.message() + (f.found().isEmpty() ? "" : ": " + f.found()))
            .collect(Collectors.joining("; "));
    return new Postponed(result.input(), why, Optional.of(result));
  }

  private static BuildResult refused(Path file) {
    Finding finding =
        OperationRules.UNREADABLE
            .at(
                SourceLocation.of(file.toString()),
                "",
                "'" + file.getFileName() + "' is a symbolic link, which the drop folder refuses",
                "",
                "")
            .withRemedy("Drop a copy of the file that the link leads to.");
    return new BuildResult(
        file,
        Outcome.FAULT,
        "",
        Optional.empty(),
        new SourceText(file.toString(), List.of()),
        List.of(finding),
        Duration.ZERO);
  }
}
