package org.demarche.app.command;

import java.util.List;
import org.demarche.app.option.Candidates;
import org.demarche.app.settings.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Completion in a shell. */
@Command(
    name = "completion",
    description = {
      "Prints a completion script for bash or zsh; one script serves both.",
      "",
      "It completes commands, options, their values, files, codes, and ids of packages that are"
          + " built."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(demarche completion)     complete in this shell",
      "  demarche completion bash > demarche.bash"
    })
final class CompletionCommand implements Runnable {

  /**
   * Around Picocli's script, which offers no value that is found while completing. Files are left
   * to the shell: it quotes their names, and expands none.
   */
  private static final String MORE =
      """

      # Ids of packages that are built, for "demarche packet"; files where nothing else fits.
      function _demarche() {
        COMPREPLY=()
        _complete_demarche
        local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} folder
        if [[ ${COMP_WORDS[1]} == packet && $word != -* && $before != --* ]]; then
          for folder in "${DEMARCHE_OUTPUT:-output}/"*/current; do
            folder=${folder%/current}
            folder=${folder##*/}
            if [[ $folder == "$word"* && $folder != "*" ]]; then COMPREPLY+=("$folder"); fi
          done
        fi
        if [[ ${#COMPREPLY[@]} -eq 0 && $word != -* && -z $ZSH_VERSION ]]; then
          if type compopt >/dev/null 2>&1; then
            compopt -o bashdefault -o default
          else
            while IFS= read -r folder; do COMPREPLY+=("$folder"); done < <(compgen -f -- "$word")
          fi
        fi
      }
      if [[ -n $ZSH_VERSION ]]; then
        complete -o default -F _demarche demarche
      else
        complete -F _demarche demarche
      fi
      """;

  private final Root root;

  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      completionCandidates = Candidates.Shells.class,
      description = "bash or zsh.")
  private String shell = "bash";

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(Root root) {
    this.root = root;
  }

  @Override
  public void run() {
    if (!List.of("bash", "zsh").contains(shell)) {
      throw new UsageException("There is completion for bash and zsh, not for \"" + shell + "\".");
    }
    if (spec != null) {
      root.around().out().print(AutoComplete.bash("demarche", spec.root().commandLine()) + MORE);
    }
  }
}
