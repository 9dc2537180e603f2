package org.demarche.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.UsageException;
import org.demarche.ledger.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a command says when it can't go on, and the exit code that it leaves with. */
final class CommandFaults implements IExecutionExceptionHandler {

  private final Root root;

  CommandFaults(Root root) {
    this.root = root;
  }

  @Override
  public int handleExecutionException(
      Exception thrown, CommandLine command, ParseResult parseResult) {
    command.getErr().println("demarche: " + say(thrown));
    if (root.isVerbose()) {
      thrown.printStackTrace(command.getErr());
    }
    return thrown instanceof UsageException ? Exit.USAGE : Exit.FAULT;
  }

  private static String say(Exception thrown) {
    if (thrown instanceof UsageException || thrown instanceof LedgerException) {
      return String.valueOf(thrown.getMessage());
    }
    if (thrown instanceof UncheckedIOException unchecked) {
      return say(Objects.requireNonNull(unchecked.getCause()));
    }
    return thrown instanceof IOException io
        ? say(io)
        : "A fault of the program: " + thrown + ". Run again with --verbose for its place.";
  }

  /** A file system's exceptions have the path as their message, and the kind as their class. */
  private static String say(IOException thrown) {
    if (!(thrown instanceof FileSystemException fault)) {
      return "Input or output failed: " + thrown.getMessage();
    }
    String file = String.valueOf(fault.getFile());
    if (fault instanceof NoSuchFileException) {
      return "There is no file or folder " + file;
    }
    if (fault instanceof AccessDeniedException) {
      return "Access to " + file + " is denied";
    }
    if (fault instanceof FileAlreadyExistsException) {
      return "There is a file where a folder should be: " + file;
    }
    return "Input or output failed: " + thrown.getMessage();
  }
}
