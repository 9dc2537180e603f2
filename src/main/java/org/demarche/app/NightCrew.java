package org.demarche.app;

import java.nio.file.Path;
import org.demarche.build.BuildResult;
import org.demarche.build.BuildSettings;
import org.demarche.build.EditionBuilder;
import org.demarche.build.Stages;
import org.demarche.build.worker.WorkerPool;
import org.demarche.nightly.Night;
import org.demarche.nightly.NightShift;

/** New stages and new workers for each night; workers are only started if there is work. */
final class NightCrew implements NightShift.Crew {

  private final Stages.BasisSource basis;
  private final EditionBuilder reader;
  private final WorkerPool workers;

  NightCrew(Surroundings around, Settings settings) {
    basis = Wiring.basis(around, settings);
    reader = Wiring.editionBuilder(around, settings);
    workers = Wiring.workers(around, settings);
  }

  @Override
  public Night night(Night.Building building) {
    return new Night(basis, reader, building);
  }

  @Override
  public BuildResult build(Path definition, BuildSettings settings) {
    return workers.build(definition, settings);
  }

  @Override
  public void close() {
    workers.close();
  }
}
