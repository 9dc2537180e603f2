package org.demarche.deliver.send;

import org.jspecify.annotations.Nullable;

/** Thrown where a copy cannot be made; the message is a sentence without a full stop. */
public final class MessageNotMade extends RuntimeException {

  private static final long serialVersionUID = 1;

  public MessageNotMade(String message) {
    this(message, null);
  }

  public MessageNotMade(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
