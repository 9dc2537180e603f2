package org.demarche.app.command;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Completion in a shell. */
@Command(
    name = "completion",
    description = "Prints a completion script for bash or zsh.",
    footerHeading = "%nExamples:%n",
    footer = "  source <(demarche completion)     complete commands and options in this shell")
final class CompletionCommand implements Runnable {

  private final Root root;

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(Root root) {
    this.root = root;
  }

  @Override
  public void run() {
    if (spec != null) {
      root.around().out().print(AutoComplete.bash("demarche", spec.root().commandLine()));
    }
  }
}
