package org.demarche.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.demarche.edition.Edition;
import org.demarche.edition.Manifest;
import org.demarche.files.FileNames;
import org.demarche.model.Durations;
import org.demarche.pipeline.BuildResult;
import org.demarche.render.text.FindingsText;
import org.demarche.watch.WatchEvent.Accepted;
import org.demarche.watch.WatchEvent.Busy;
import org.demarche.watch.WatchEvent.Rejected;
import org.demarche.watch.folder.FiledDefinition;

/**
 * One line a file, such as {@code accepted us-dprk-1998.yaml → output/us-dprk-1998/ (briefing.pdf,
 * briefing.html), 1.3 s}.
 */
public final class WatchLines implements Consumer<WatchEvent> {

  private final Consumer<String> lines;
  private final UnaryOperator<Path> brief;

  /**
   * @param lines takes whole lines without their end, from any thread
   * @param brief the shortest way to write a path for the user
   */
  public WatchLines(Consumer<String> lines, UnaryOperator<Path> brief) {
    this.lines = lines;
    this.brief = brief;
  }

  @Override
  public void accept(WatchEvent event) {
    if (event instanceof Busy busy) {
      busy(busy.file(), busy.since());
    } else if (event instanceof Accepted accepted) {
      accepted(accepted.file(), accepted.edition().edition());
    } else if (event instanceof Rejected rejected) {
      rejected(rejected.file());
    } else if (event instanceof Postponed postponed) {
      postponed(postponed);
    }
  }

  private void busy(Path file, Duration since) {
    lines.accept(
        "waiting  %s: it has kept changing for %d min, and is taken once it is still"
            .formatted(name(file), since.toMinutes()));
  }

  private void accepted(FiledDefinition file, Edition edition) {
    List<String> documents = edition.documents().stream().map(Manifest.Document::file).toList();
    lines.accept(
        "accepted %s → %s/ (%s%s), %s"
            .formatted(
                name(file.result().input()),
                shown(edition.packageFolder()),
                file.result().isNew() ? "" : "already built as edition " + edition.number() + ": ",
                String.join(", ", documents),
                Durations.seconds(file.result().took())
                    + (file.result().findings().isEmpty() ? "" : ", " + count(file.result()))));
  }

  private void rejected(FiledDefinition file) {
    lines.accept(
        "rejected %s → %s: %s"
            .formatted(name(file.result().input()), shown(file.place()), count(file.result())));
  }

  private void postponed(Postponed file) {
    if (file.isNews()) {
      lines.accept("waiting  %s: %s".formatted(name(file.file()), file.why()));
    }
  }

  private static String count(BuildResult result) {
    return FindingsText.count(result.findings(), 1).replace(" in 1 file", "");
  }

  private static String name(Path file) {
    return FileNames.shownName(file);
  }

  private String shown(Path path) {
    return FileNames.shown(brief.apply(path));
  }
}
