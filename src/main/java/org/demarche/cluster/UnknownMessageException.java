package org.demarche.cluster;

/** A message of another version, or none of ours: nothing is guessed of it. */
public final class UnknownMessageException extends Exception {

  private static final long serialVersionUID = 1L;

  UnknownMessageException(String message) {
    super(message);
  }
}
