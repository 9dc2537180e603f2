package org.demarche.pipeline;

/** Reads and checks one definition, and makes nothing. Safe for use by several threads. */
@FunctionalInterface
public interface Validator {

  /**
   * The findings that a build with these settings would begin with; whatever is wrong with the
   * definition or around it is in the result.
   *
   * @return {@link Outcome#CHECKED} if there is no error
   */
  BuildResult check(Input definition, BuildSettings settings);
}
