package org.demarche.deliver.channel;

import org.jspecify.annotations.Nullable;

/** Thrown where a copy cannot be made; the message is a sentence without a full stop. */
public final class NotMade extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NotMade(String message) {
    this(message, null);
  }

  public NotMade(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
