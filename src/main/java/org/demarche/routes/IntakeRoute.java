package org.demarche.routes;

import java.io.File;
import java.nio.file.Path;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileComponent;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Takes files from the drop folder and has several built at a time.
 *
 * <p>Camel only finds the files: when a file may be taken is said by {@link Intake}, and it is
 * moved by {@link Filing}, not by the endpoint. So an error that is handled can't pass for success.
 */
final class IntakeRoute extends RouteBuilder {

  private final Path folder;
  private final Intake intake;
  private final WatchSettings settings;

  IntakeRoute(Path folder, Intake intake, WatchSettings settings) {
    this.folder = folder;
    this.intake = intake;
    this.settings = settings;
  }

  @Override
  public void configure() {
    int threads = settings.threads();
    from(dropFolder())
        .routeId("intake")
        .transform()
        .body(File.class, File::toPath)
        .setProperty("file", body())
        .filter()
        .method(intake, "take")
        .threads(threads, threads)
        .maxQueueSize(threads)
        .threadName("demarche-build")
        .to("direct:build");
  }

  /** Made by setters, not from a URI, in which some names of folders would mean something else. */
  private Endpoint dropFolder() {
    FileComponent files = getContext().getComponent("file", FileComponent.class);
    FileEndpoint endpoint = new FileEndpoint("file:drop-folder", files);
    endpoint.setCamelContext(getContext());
    endpoint.setFile(folder.toFile());
    endpoint.getConfiguration().setDirectory(folder.toString());
    endpoint.setRecursive(true);
    endpoint.setNoop(true);
    endpoint.setIdempotent(false);
    endpoint.setFilter(ready());
    endpoint.setInitialDelay(0);
    endpoint.setDelay(settings.poll().toMillis());
    return endpoint;
  }

  private GenericFileFilter<File> ready() {
    return found ->
        found.isDirectory()
            ? intake.isOpen(found.getFile().toPath())
            : intake.isReady(found.getFile().toPath());
  }
}
