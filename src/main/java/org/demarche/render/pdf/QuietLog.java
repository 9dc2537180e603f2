package org.demarche.render.pdf;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The layout engine's log, at debug level: what users must know is a finding. */
final class QuietLog implements XRLogger {

  private static final Logger LOG = LoggerFactory.getLogger(QuietLog.class);

  @Override
  public void log(String where, Level level, String msg) {
    LOG.debug("{}: {}", where, msg);
  }

  @Override
  public void log(String where, Level level, String msg, Throwable th) {
    LOG.debug("{}: {}", where, msg, th);
  }

  @Override
  public void setLevel(String logger, Level level) {
    // decided by the logging set-up
  }

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return LOG.isDebugEnabled();
  }
}
