package org.demarche.app.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.demarche.analysis.Analysis;
import org.demarche.app.Inputs;
import org.demarche.app.Wiring;
import org.demarche.app.output.Version;
import org.demarche.app.settings.DocumentKinds;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Settings;
import org.demarche.edition.EditionDocument;
import org.demarche.files.OutputMode;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Rendering;
import org.demarche.render.DocumentKind;
import org.demarche.render.Since;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;

/**
 * The document on what changed between two states.
 *
 * @param files that were written; none if there are errors
 * @param findings of the templates and of typesetting
 */
public record ChangesDocument(List<Path> files, List<Finding> findings) {

  public ChangesDocument {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /**
   * Writes it in the forms that the settings ask for; what had these names is replaced.
   *
   * @param folder made if it is missing
   */
  public static ChangesDocument write(
      Environment around, Settings settings, ComparedState former, ComparedState now, Path folder)
      throws IOException, InterruptedException {
    BuildSettings build =
        BuildSettings.of(folder)
            .withKinds(List.of(DocumentKind.CHANGES))
            .withMedia(EnumSet.copyOf(DocumentKinds.media(settings)));
    Rendering made = Rendering.of(subject(former, now), build, Wiring.stages(around, settings));
    List<Path> files = new ArrayList<>();
    if (made.findings().stream().noneMatch(Finding::isError)) {
      OutputMode mode = settings.outputMode();
      mode.makeFolders(folder);
      for (EditionDocument document : made.documents()) {
        Path file = folder.resolve(document.fileName());
        files.add(mode.write(file, document.document().content()));
      }
    }
    return new ChangesDocument(files, made.findings());
  }

  private static Subject subject(ComparedState former, ComparedState now) {
    var definition = now.definition();
    var content = definition.content();
    String name = String.valueOf(now.input().path().getFileName());
    return new Subject(
            definition,
            Analysis.of(content, definition.index(), content.asOf()),
            List.of(),
            new SourceFile(name, "application/yaml", Inputs.bytes(now.input())),
            Version.text())
        .withSince(Since.of(former.edition(), false, former.state(), now.state()));
  }
}
