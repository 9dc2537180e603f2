package org.demarche.app.command;

import org.demarche.app.Wiring;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Settings;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.worker.Worker;
import picocli.CommandLine.Command;

/**
 * The process in which {@code watch} and its like build. Its settings are those of the process that
 * starts it, which come in the environment.
 */
@Command(
    name = "worker",
    hidden = true,
    description = "Builds for another process of Demarche; not for people.")
final class WorkerCommand implements Runnable {

  private final Root root;

  WorkerCommand(Root root) {
    this.root = root;
  }

  @Override
  public void run() {
    Environment around = root.around();
    Settings settings = Settings.ofEnvironment(around);
    EditionBuilder builder = Wiring.editionBuilder(around, settings);
    Worker.serve(builder, () -> builder.rehearse(Wiring.buildSettings(around, settings)));
  }
}
