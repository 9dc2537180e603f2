package org.demarche.watch;

import java.io.IOException;
import java.util.List;
import org.demarche.files.FileNames;
import org.demarche.watch.folder.DroppedFile;
import org.demarche.watch.folder.DroppedFile.Waiting;
import org.demarche.watch.folder.Filing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look at the drop folder. A folder that can't be read is told once, and looked at again. */
public final class IntakeRound {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeRound.class);

  private final ReadinessFilter intake;
  private final Filing filing;
  private String fault = "";

  IntakeRound(ReadinessFilter intake, Filing filing) {
    this.intake = intake;
    this.filing = filing;
  }

  /** Files that may be taken, in their order. */
  public List<Waiting> files() {
    try {
      filing.takeBackChanged();
      List<Waiting> files = intake.ready();
      if (!fault.isEmpty()) {
        LOG.info("The drop folder can be read again");
        fault = "";
      }
      return files;
    } catch (IOException e) {
      String now = FileNames.escaped(e.toString());
      if (!now.equals(fault)) {
        LOG.warn("The drop folder cannot be read: {}", now);
        fault = now;
      }
      return List.of();
    }
  }

  /** The file, if it is its turn; null if not, as a route needs it. */
  public @Nullable DroppedFile take(Waiting file) {
    return intake.take(file).orElse(null);
  }
}
