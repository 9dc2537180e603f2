package org.demarche.secret;

import org.jspecify.annotations.Nullable;

/** A secret is said to be in a file, and is not there. The message is the end of a sentence. */
public final class SecretException extends Exception {

  private static final long serialVersionUID = 1;

  private final String setting;

  SecretException(String setting, String fault, @Nullable Throwable cause) {
    super(fault, cause);
    this.setting = setting;
  }

  /** The setting that names the file. */
  public String setting() {
    return setting;
  }

  /** What is wrong with the file. */
  public String fault() {
    return String.valueOf(getMessage());
  }
}
