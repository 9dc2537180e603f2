package org.demarche.pipeline;

/** How a build ended. */
public enum Outcome {
  /** There is an edition, whole and verified. */
  PUBLISHED,
  /** There were no errors; publishing was not asked for. */
  CHECKED,
  /** The definition has errors, or a document failed. */
  REJECTED,
  /** The definition may be right, but something around it was not: a disk, a file, the time. */
  FAULT
}
