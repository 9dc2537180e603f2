package org.demarche.pipeline;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;

/**
 * The ids of one run. Of several definitions with one id the first in the run's order has it, on
 * every machine and with any number of threads: a definition is admitted once all before it have
 * been read. Definitions must be taken up in their order, or they would wait for ever.
 */
final class DuplicateIdGuard {

  private final List<String> definitions;
  private final Map<String, Integer> first = new HashMap<>();
  private final BitSet read = new BitSet();

  DuplicateIdGuard(List<String> definitions) {
    this.definitions = definitions;
  }

  /** Of the definition with this index. */
  Admission admission(int index) {
    return definition -> admit(index, definition);
  }

  private synchronized List<Finding> admit(int index, Definition definition) {
    String id = definition.content().id();
    first.merge(id, index, Math::min);
    wasRead(index);
    awaitAllBefore(index);
    int holder = first.getOrDefault(id, index);
    return holder == index ? List.of() : List.of(twice(definition, definitions.get(holder)));
  }

  /** The definition with this index has given its id, or has none to give. */
  synchronized void wasRead(int index) {
    read.set(index);
    notifyAll();
  }

  private synchronized void awaitAllBefore(int index) {
    boolean interrupted = false;
    while (read.nextClearBit(0) < index) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Finding twice(Definition definition, String holder) {
    String id = definition.content().id();
    return OperationRules.TWICE_IN_A_RUN.at(
        definition, "/id", "The id '%s' is also that of '%s'".formatted(id, holder), id, "");
  }
}
