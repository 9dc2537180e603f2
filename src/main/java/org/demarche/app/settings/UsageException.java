package org.demarche.app.settings;

import java.io.Serial;

/** The user asked for something that can't be; the message says what, and what to do. */
public final class UsageException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }
}
