package org.demarche.build.worker;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signals by which a terminal or a service manager ends a group of processes.
 *
 * <p>By reflection, since javac warns of {@code sun.misc} whatever is said to it; the module
 * jdk.unsupported, which has it, is part of every Java.
 */
final class EndingSignals {

  private static final Logger LOG = LoggerFactory.getLogger(EndingSignals.class);

  private EndingSignals() {}

  /** This process goes on when they come. */
  static void ignore() {
    List.of("INT", "TERM", "HUP").forEach(EndingSignals::ignore);
  }

  private static void ignore(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      signal
          .getMethod("handle", signal, handler)
          .invoke(
              null,
              signal.getConstructor(String.class).newInstance(name),
              handler.getField("SIG_IGN").get(null));
    } catch (ReflectiveOperationException e) {
      LOG.debug("The signal {} is not ignored", name, e);
    }
  }
}
