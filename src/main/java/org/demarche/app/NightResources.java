package org.demarche.app;

import java.nio.file.Path;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Settings;
import org.demarche.nightly.Night;
import org.demarche.nightly.NightShift;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.EditionBuilder;
import org.demarche.pipeline.Stages;
import org.demarche.pipeline.worker.WorkerPool;

/** New stages and new workers for each night; workers are only started if there is work. */
final class NightResources implements NightShift.Resources {

  private final Stages.BasisSource basis;
  private final EditionBuilder reader;
  private final Builder builder;
  private final Runnable end;

  NightResources(Environment around, Settings settings) {
    basis = Wiring.basis(around, settings);
    reader = Wiring.editionBuilder(around, settings);
    WorkerPool workers = Wiring.workers(around, settings);
    builder = workers;
    end = workers::close;
  }

  /** With builds that are done elsewhere. */
  NightResources(Environment around, Settings settings, Builder builder) {
    basis = Wiring.basis(around, settings);
    reader = Wiring.editionBuilder(around, settings);
    this.builder = builder;
    end = () -> {};
  }

  @Override
  public Night night(Night.Building building) {
    return new Night(basis, reader, building);
  }

  @Override
  public BuildResult build(Path definition, BuildSettings settings) {
    return builder.build(definition, settings);
  }

  @Override
  public void close() {
    end.run();
  }
}
