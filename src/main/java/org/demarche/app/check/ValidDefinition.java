package org.demarche.app.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.app.Inputs;
import org.demarche.app.output.ResultsJson;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Settings;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.BuildResult;
import org.demarche.pipeline.Input;
import org.demarche.render.text.AnsiStyle;
import org.demarche.render.text.FindingsText;
import org.jspecify.annotations.Nullable;

/** The definition that a command works on, if it has no errors. */
public final class ValidDefinition {

  private final Environment around;
  private final Settings settings;
  private final boolean json;

  /**
   * @param json whether errors are told as JSON on standard output, or in words on standard error
   */
  public ValidDefinition(Environment around, Settings settings, boolean json) {
    this.around = around;
    this.settings = settings;
    this.json = json;
  }

  /**
   * Reads and checks a definition, for the day that the settings say, or else for its own. Of one
   * that has errors these are printed, and it is empty.
   */
  public Optional<Definition> read(Input input) {
    return read(input, null);
  }

  /**
   * The same.
   *
   * @param day that counts if the settings say none; null for that of the definition
   */
  public Optional<Definition> read(Input input, @Nullable LocalDate day) {
    ReadResult read = new DefinitionReader().read(around.show(input.path()), Inputs.bytes(input));
    Optional<Definition> definition = read.definition().map(one -> onDay(one, day));
    List<Finding> errors = new ArrayList<>(read.findings());
    definition.ifPresent(one -> errors.addAll(Checks.run(one)));
    errors.removeIf(finding -> !finding.isError());
    if (errors.isEmpty()) {
      return definition;
    }
    errors.sort(null);
    print(input, read, errors);
    return Optional.empty();
  }

  private Definition onDay(Definition definition, @Nullable LocalDate day) {
    return definition.asOf(settings.asOf().orElse(day == null ? definition.content().asOf() : day));
  }

  private void print(Input input, ReadResult read, List<Finding> errors) {
    if (json) {
      BuildResult result = BuildResult.rejected(input.path(), read.source(), errors);
      around.out().print(ResultsJson.of(ResultsJson.CHECK, List.of(result)));
    } else {
      AnsiStyle style = settings.colour() ? AnsiStyle.ANSI : AnsiStyle.NONE;
      around.err().print(new FindingsText(style, around.columns()).of(read.source(), errors));
    }
  }
}
