package org.demarche.build;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** What went wrong, in words for a person. */
final class Causes {

  private Causes() {}

  static String of(Throwable fault) {
    if (fault instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return of(unchecked.getCause());
    }
    if (fault instanceof AccessDeniedException) {
      return "permission denied: " + fault.getMessage();
    }
    if (fault instanceof FileSystemException || fault.getMessage() == null) {
      return fault.getClass().getSimpleName() + ": " + fault.getMessage();
    }
    return fault.getMessage();
  }
}
