package org.demarche.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What a command that goes on for long says about its work, line by line: to its output for a
 * person to read, or to the log where that is JSON, so that one stream has everything in one form.
 * Either way with the id of the job that the line is about. Usable from many threads.
 */
final class Lines {

  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

  private final Surroundings around;
  private final boolean json;

  private Lines(Surroundings around, boolean json) {
    this.around = around;
    this.json = json;
  }

  static Lines of(Surroundings around, Settings settings) {
    return new Lines(around, settings.logsJson());
  }

  synchronized void say(String line) {
    if (json) {
      LOG.info(line);
      return;
    }
    String job = MDC.get("job");
    around.out().println(job == null ? line : line + " [" + job + "]");
    around.out().flush();
  }
}
