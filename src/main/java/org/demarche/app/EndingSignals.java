package org.demarche.app;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signals that ask a process to end. They are handled rather than left to hooks of the Java
 * machine, which run all at once: the database would close its file while work in hand is still to
 * be entered.
 *
 * <p>By reflection, since javac warns of {@code sun.misc} whatever is said to it.
 */
final class EndingSignals implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EndingSignals.class);

  private final Map<Object, Object> before = new HashMap<>();

  private EndingSignals() {}

  /**
   * Calls back when one comes, from a thread of its own, until it is closed; may come more than
   * once.
   */
  static EndingSignals on(Runnable work) {
    EndingSignals signals = new EndingSignals();
    for (String name : List.of("INT", "TERM")) {
      try {
        Object signal =
            Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(name);
        signals.before.put(signal, handle(signal, handler(work)));
      } catch (ReflectiveOperationException e) {
        LOG.debug("The signal {} is left as it is", name, e);
      }
    }
    return signals;
  }

  private static Object handler(Runnable work) throws ReflectiveOperationException {
    return Proxy.newProxyInstance(
        EndingSignals.class.getClassLoader(),
        new Class<?>[] {Class.forName("sun.misc.SignalHandler")},
        (self, method, arguments) -> {
          work.run();
          return null;
        });
  }

  /** Returns who handled it before. */
  private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
    return signal
        .getClass()
        .getMethod("handle", signal.getClass(), Class.forName("sun.misc.SignalHandler"))
        .invoke(null, signal, handler);
  }

  /** They do again what they did before. */
  @Override
  public void close() {
    before.forEach(
        (signal, handler) -> {
          try {
            handle(signal, handler);
          } catch (ReflectiveOperationException e) {
            LOG.debug("The signal {} stays as it is", signal, e);
          }
        });
  }
}
