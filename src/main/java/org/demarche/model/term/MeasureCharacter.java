package org.demarche.model.term;

/** What a measure is in the bargain. */
public enum MeasureCharacter implements Term {
  /** One of the things that are asked for or offered. */
  SUBSTANTIVE,
  /** It makes other measures possible, such as a law or funds, and is nobody's payment. */
  ENABLING
}
