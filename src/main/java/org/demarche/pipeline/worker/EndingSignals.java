package org.demarche.pipeline.worker;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signals that ask a process to end: by a terminal, a service manager, or {@code kill}.
 *
 * <p>They are handled rather than left to hooks of the Java machine, which run all at once: the
 * database would close its file while work in hand is still to be entered.
 *
 * <p>By reflection, since javac warns of {@code sun.misc} whatever is said to it; the module
 * jdk.unsupported, which has it, is part of every Java.
 */
public final class EndingSignals implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EndingSignals.class);

  private final Map<Object, Object> before = new HashMap<>();

  private EndingSignals() {}

  /**
   * Calls back when one comes, from a thread of its own, until it is closed; may come more than
   * once.
   */
  public static EndingSignals on(Runnable work) {
    return handledBy(
        List.of("INT", "TERM"),
        (self, method, arguments) -> {
          work.run();
          return null;
        });
  }

  /** This process goes on when they come, as long as it lives. */
  static void ignore() {
    handledBy(List.of("INT", "TERM", "HUP"), (self, method, arguments) -> null);
  }

  private static EndingSignals handledBy(List<String> names, InvocationHandler handler) {
    EndingSignals signals = new EndingSignals();
    for (String name : names) {
      try {
        Object signal =
            Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(name);
        Object proxy =
            Proxy.newProxyInstance(
                EndingSignals.class.getClassLoader(),
                new Class<?>[] {Class.forName("sun.misc.SignalHandler")},
                handler);
        signals.before.put(signal, handle(signal, proxy));
      } catch (ReflectiveOperationException e) {
        LOG.debug("The signal {} is left as it is", name, e);
      }
    }
    return signals;
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
