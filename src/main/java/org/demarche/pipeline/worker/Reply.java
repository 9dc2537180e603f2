package org.demarche.pipeline.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.edition.Edition;
import org.demarche.edition.ManifestJson;
import org.demarche.edition.Publication.Published;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceText;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A result on its way out of a worker; of the source only the lines that findings point into.
 *
 * @param lines by their number from 1
 */
public record Reply(
    Outcome outcome,
    String packageId,
    @Nullable Wired edition,
    String sourceFile,
    Map<Integer, String> lines,
    List<Finding> findings,
    Duration took) {

  /**
   * An edition that was published.
   *
   * @param manifest as JSON
   */
  public record Wired(Path folder, int number, boolean isNew, String manifest) {

    static Wired of(Published published) {
      Edition edition = published.edition();
      return new Wired(
          edition.folder(),
          edition.number(),
          published.isNew(),
          new String(ManifestJson.write(edition.manifest()), UTF_8));
    }

    Published published() throws IOException {
      return new Published(
          new Edition(folder, number, ManifestJson.read(manifest.getBytes(UTF_8))), isNew);
    }
  }

  /** As much of a result as goes on its way. */
  public static Reply of(BuildResult result) {
    Map<Integer, String> lines = new TreeMap<>();
    for (Finding finding : result.findings()) {
      int line = finding.at().line();
      if (line >= 1 && line <= result.source().lines().size()) {
        lines.put(line, result.source().line(line));
      }
    }
    return new Reply(
        result.outcome(),
        result.packageId(),
        result.published().map(Wired::of).orElse(null),
        result.source().file(),
        lines,
        result.findings(),
        result.took());
  }

  /**
   * The result again.
   *
   * @param definition where it lies, for this process
   * @throws IOException if the manifest is none
   */
  public BuildResult result(Path definition) throws IOException {
    return new BuildResult(
        definition,
        outcome,
        packageId,
        edition == null ? Optional.empty() : Optional.of(edition.published()),
        source(),
        findings,
        took);
  }

  /** Lines that nothing points into are empty. */
  private SourceText source() {
    int last = lines.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    String[] all = new String[last];
    Arrays.fill(all, "");
    lines.forEach((number, text) -> all[number - 1] = text);
    return new SourceText(sourceFile, List.of(all));
  }
}
