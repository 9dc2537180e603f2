package org.demarche.app.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.app.Wiring;
import org.demarche.cluster.BuildRoute;
import org.demarche.cluster.JobConsumer;
import org.demarche.definition.PackageIdReader;
import org.demarche.files.FileState;
import org.demarche.pipeline.worker.WorkerPool;
import org.demarche.service.RouteContext;
import org.demarche.watch.folder.DropFolder;
import org.demarche.watch.folder.DropReader;

/** Takes jobs from the queue as long as the process runs. */
final class BuildRole implements AutoCloseable {

  private final WorkerPool workers;
  private final RouteContext routes;

  private BuildRole(WorkerPool workers, RouteContext routes) {
    this.workers = workers;
    this.routes = routes;
  }

  static BuildRole start(Member member) throws IOException {
    WorkerPool workers = Wiring.workers(member.around(), member.settings());
    workers.prepare();
    DropReader reader = new DropReader(new DropFolder(member.in()), new PackageIdReader()::read);
    JobConsumer consumer =
        new JobConsumer(
            member.leases(),
            Member.process(),
            member.in(),
            member.what(),
            file -> read(reader, file),
            workers);
    int jobs = member.settings().jobs();
    return new BuildRole(
        workers,
        RouteContext.start(
            member.settings().stopLimit(),
            List.of(new BuildRoute(member.broker(), consumer, jobs))));
  }

  /** As it is now; whether that is what was asked for is said by its content. */
  private static Optional<JobConsumer.Read> read(DropReader reader, Path file) {
    try {
      return reader
          .read(file, FileState.of(file))
          .map(read -> new JobConsumer.Read(read.content(), read.refusal().orElse(null)));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Jobs in hand are finished within the time of the settings, or go to another process. */
  @Override
  public void close() {
    routes.close();
    workers.close();
  }
}
