package org.demarche.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.demarche.analysis.Analysis;
import org.demarche.definition.DefinitionFormat;
import org.demarche.model.Definition;
import org.demarche.render.Medium;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the steps of a build with the starter definition and keeps nothing, in a thread of
 * its own: what a step needs once, such as classes, templates and fonts, is then there when the
 * first real definition comes.
 */
final class Rehearsal {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

  private static final String NAME = "starter.yaml";

  private final Stages stages;

  Rehearsal(Stages stages) {
    this.stages = stages;
  }

  /** Begins to make fonts and layout ready, on another core than the one that reads and checks. */
  void beginTypesetter(BuildSettings settings) {
    boolean isPrinted = settings.media().stream().anyMatch(m -> m.markup() == Medium.PDF);
    if (isPrinted && Runtime.getRuntime().availableProcessors() > 1) {
      begin(stages.typesetter()::prepare);
    }
  }

  /** Begins to read and check. */
  void beginChecks(BuildSettings settings) {
    begin(() -> check(settings));
  }

  /** Begins all steps up to the documents. */
  void begin(BuildSettings settings) {
    begin(() -> documents(settings));
  }

  /** A fault here is a fault of the first real job, which tells it. */
  private static void begin(Step step) {
    Thread thread =
        new Thread(
            () -> {
              try {
                step.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                LOG.debug("The rehearsal failed", e);
              }
            },
            "demarche-rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  private CheckedDefinition check(BuildSettings settings) {
    byte[] content = DefinitionFormat.starter().getBytes(UTF_8);
    return CheckedDefinition.of(NAME, content, settings::asOf, stages);
  }

  private void documents(BuildSettings settings) throws InterruptedException {
    CheckedDefinition checked = check(settings);
    if (checked.definition().isPresent()) {
      Definition definition = checked.definition().get();
      SourceFile source = new SourceFile(NAME, "application/yaml", new byte[0]);
      Analysis analysis =
          Analysis.of(definition.content(), definition.index(), settings.asOf(definition));
      Rendering.of(new Subject(definition, analysis, List.of(), source, ""), settings, stages);
    }
  }

  private interface Step {
    void run() throws InterruptedException;
  }
}
