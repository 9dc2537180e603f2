package org.demarche.files;

import java.io.IOException;

/** Somebody else may have written a file that has to be ours; the message says how that is. */
public final class NotPrivateException extends IOException {

  private static final long serialVersionUID = 1L;

  NotPrivateException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
