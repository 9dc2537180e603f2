package org.demarche.pipeline.worker;

import org.demarche.pipeline.BuildResult;

/** What came of asking a worker. */
sealed interface Answer {

  /** It replied. */
  record Done(BuildResult result) implements Answer {}

  /** It did not reply in time, and was ended. */
  record Late() implements Answer {}

  /**
   * It ended because memory had run out.
   *
   * @param cause as Java said it
   */
  record OutOfMemory(String cause) implements Answer {}

  /**
   * It ended in another way; that need not be the job's fault.
   *
   * @param how in words
   */
  record Died(String how) implements Answer {}

  /**
   * There was no worker to ask.
   *
   * @param why in words
   */
  record NotStarted(String why) implements Answer {}
}
