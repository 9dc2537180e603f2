package org.demarche.watch;

import java.io.IOException;
import java.util.function.Consumer;
import org.demarche.edition.Publication.Published;
import org.demarche.pipeline.BuildSettings;
import org.demarche.pipeline.Builder;
import org.demarche.pipeline.Validator;
import org.demarche.watch.folder.PackageIds;

/**
 * What the routes of a watched folder have done by others; all are used by several threads.
 *
 * @param recovery what is to be done before the first file is taken
 * @param ids tells which files are of one package
 * @param validator reads and checks
 * @param builder makes documents
 * @param build what to make, and where to put it
 * @param events is told what becomes of each file
 * @param deliveries takes each new edition, to send it to whom it concerns
 */
public record WatchSteps(
    Recovery recovery,
    PackageIds ids,
    Validator validator,
    Builder builder,
    BuildSettings build,
    Consumer<? super WatchEvent> events,
    Consumer<Published> deliveries) {

  /** Mends what an earlier process left half done; run while no other one watches the folder. */
  @FunctionalInterface
  public interface Recovery {

    /**
     * May be run again at any time.
     *
     * @throws IOException if a folder can't be read or mended
     */
    void run() throws IOException;
  }
}
