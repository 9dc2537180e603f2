package org.demarche.pipeline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What went wrong, in words for a person. */
final class FaultMessages {

  private static final int DEEPEST = 20;

  /** The system's own words, in English whatever the locale. */
  private static final Pattern SYSTEM =
      Pattern.compile(
          "No space left on device|Disk quota exceeded|Too many open files|Read-only file system"
              + "|Input/output error|Stale file handle|Cannot allocate memory"
              + "|No such file or directory|Permission denied");

  private FaultMessages() {}

  /**
   * What of the machine failed: a disk, a folder, a file of the program. Other faults of input and
   * output are those of a definition's own content, which is read from memory.
   */
  static Optional<IOException> ofMachine(Throwable fault) {
    int depth = 0;
    for (Throwable cause = fault; cause != null && depth < DEEPEST; cause = cause.getCause()) {
      if (cause instanceof IOException io && isOfMachine(io)) {
        return Optional.of(io);
      }
      depth++;
    }
    return Optional.empty();
  }

  private static boolean isOfMachine(IOException fault) {
    return fault instanceof FileSystemException
        || fault instanceof FileNotFoundException
        || SYSTEM.matcher(String.valueOf(fault.getMessage())).find();
  }

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
