package org.demarche.model.term;

import java.util.Locale;

/**
 * A word of a closed vocabulary; an enum implements it and gets its spelling from its constant's
 * name.
 */
public interface Term {

  /** The constant's name, as {@link Enum#name()} gives it. */
  String name();

  /** The spelling in a definition, for instance {@code in-return-for}. */
  default String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The spelling in a sentence, for instance {@code in return for}. */
  default String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
