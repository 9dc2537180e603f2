package org.demarche.app;

import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What a command that goes on for long says about its work, line by line: to its output for a
 * person to read, or to the log where that is JSON, so that one stream has everything in one form.
 * Either way with the id of the job that the line is about. Usable from many threads.
 */
public final class OutputLines {

  private static final Logger LOG = LoggerFactory.getLogger(OutputLines.class);

  private final Environment around;
  private final boolean json;

  private OutputLines(Environment around, boolean json) {
    this.around = around;
    this.json = json;
  }

  public static OutputLines of(Environment around, Settings settings) {
    return new OutputLines(around, settings.logsJson());
  }

  public synchronized void say(String line) {
    if (json) {
      LOG.info(line);
      return;
    }
    String job = MDC.get("job");
    around.out().println(job == null ? line : line + " [" + job + "]");
    around.out().flush();
  }
}
