package org.demarche.app.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a role or a process has open, closed in turn; one that does not close well stops no other.
 */
final class OpenParts {

  private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /** A part that is closed after those that are open. */
  <T extends AutoCloseable> T closedLast(T part) {
    parts.addLast(part);
    return part;
  }

  /** A part that is closed before those that are open. */
  <T extends AutoCloseable> T closedFirst(T part) {
    parts.addFirst(part);
    return part;
  }

  /** Nothing is open then; may be done again. */
  void close() {
    while (!parts.isEmpty()) {
      close(parts.removeFirst());
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.error("A part of the process did not stop well", e);
    }
  }
}
