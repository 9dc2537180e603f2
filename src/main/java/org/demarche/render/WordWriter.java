package org.demarche.render;

/** From markup to a document of Word; safe for use by several threads. */
public interface WordWriter {

  /**
   * The document, the same bytes for the same input.
   *
   * @param markup for paper, without errors
   * @param pages how many it has there: what its foot says until Word counts its own
   */
  byte[] write(Markup markup, int pages, Subject subject);
}
