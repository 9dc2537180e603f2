package org.demarche.checks;

import java.util.stream.Stream;
import org.demarche.model.Definition;
import org.demarche.model.Rule;
import org.demarche.model.finding.Finding;

/**
 * One rule of the catalogue and how it is checked; one class has one code.
 *
 * <p>An implementation is public, keeps no state and is found by {@link java.util.ServiceLoader}.
 */
public interface Check {

  /** The rule, whose code no other check has. */
  Rule rule();

  /**
   * All breaches of the rule, in any order. Never throws for what is in the definition: references
   * may lead nowhere, and every optional value may be absent.
   */
  Stream<Finding> check(Definition definition);

  /**
   * Whether the rule complains of something missing, and so can only judge a definition that was
   * read as a whole; default false.
   */
  default boolean needsWhole() {
    return false;
  }
}
