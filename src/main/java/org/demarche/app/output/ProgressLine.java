package org.demarche.app.output;

import org.demarche.app.settings.Environment;

/**
 * One line on a terminal that says how far a run has come; silent elsewhere, and for a few files.
 * Safe for use by several threads.
 */
final class ProgressLine implements AutoCloseable {

  private static final int FEW = 3;
  private static final int WIDTH = 76;
  private static final String CLEAR = "\r\u001b[K";

  private final Environment around;
  private final int total;
  private final boolean shown;
  private int done;

  ProgressLine(Environment around, int total, boolean quiet) {
    this.around = around;
    this.total = total;
    this.shown = around.errIsTerminal() && !quiet && total > FEW;
  }

  /** One more is done. */
  synchronized void done(String name) {
    done++;
    if (shown) {
      String line = "%d of %d  %s".formatted(done, total, name);
      around.err().print(CLEAR + (line.length() > WIDTH ? line.substring(0, WIDTH) : line));
      around.err().flush();
    }
  }

  /** Leaves the line empty for what comes next. */
  @Override
  public synchronized void close() {
    if (shown) {
      around.err().print(CLEAR);
      around.err().flush();
    }
  }
}
