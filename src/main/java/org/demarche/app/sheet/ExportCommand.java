package org.demarche.app.sheet;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.demarche.app.Inputs;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.demarche.definition.sheet.Exported;
import org.demarche.definition.sheet.Spreadsheet;
import org.demarche.definition.syntax.Tree;
import org.demarche.files.FileNames;
import org.demarche.model.finding.Finding;
import org.demarche.pipeline.Input;
import org.demarche.render.text.AnsiStyle;
import org.demarche.render.text.FindingsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A definition as a workbook. */
@Command(
    name = "export",
    description = {
      "Writes a definition as a workbook for Excel or LibreOffice: measures, linkages, parties,"
          + " positions and every other list, a sheet each and a row for each element.",
      "",
      "The first sheet says what the workbook is and what each column means; \"demarche import\""
          + " makes a definition of it again. Texts stay texts whatever they begin with, so none"
          + " becomes a formula."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche export input/talks.yaml --xlsx             writes talks.xlsx here",
      "  demarche export talks.yaml --xlsx desk/figures.xlsx",
      "  demarche export talks.yaml --xlsx --force           replace what is there"
    })
public final class ExportCommand implements Callable<Integer> {

  /** What the option stands for without a name. */
  private static final String NAMED_AFTER_THE_FILE = "";

  private final Environment around;
  private final Supplier<Settings> settings;

  @Parameters(paramLabel = "FILE", description = "The definition; - is standard input.")
  private String file = "";

  @Option(
      names = "--xlsx",
      arity = "0..1",
      required = true,
      paramLabel = "FILE.xlsx",
      fallbackValue = NAMED_AFTER_THE_FILE,
      description = "The workbook to write (default: the definition's name, here).")
  private @Nullable String xlsx;

  @Option(names = "--force", description = "Replace the workbook if it is there.")
  private boolean force;

  /**
   * @param settings those of the command, read when it runs
   */
  public ExportCommand(Environment around, Supplier<Settings> settings) {
    this.around = around;
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException {
    Settings all = settings.get();
    List<Input> inputs = Inputs.find(around, all, List.of(file)).orRefuse();
    if (inputs.size() != 1) {
      throw new UsageException("A workbook is of one definition");
    }
    Input input = inputs.get(0);
    WrittenFile target = WrittenFile.of(around, name(input), force);
    byte[] bytes = Inputs.bytes(input);
    String shown = around.show(input.path());
    ReadResult read = new DefinitionReader().read(shown, bytes);
    List<Finding> errors = read.findings().stream().filter(Finding::isError).toList();
    Tree tree = new DefinitionReader().tree(shown, bytes).orElse(null);
    if (!errors.isEmpty() || tree == null) {
      return refuse(all, read, errors);
    }
    Exported exported = Spreadsheet.export(tree);
    if (!exported.findings().isEmpty()) {
      return refuse(all, read, exported.findings());
    }
    target.write(exported.workbook());
    return Exit.DONE;
  }

  private String name(Input input) {
    return xlsx == null || xlsx.isEmpty() ? FileNames.stem(input.path()) + ".xlsx" : xlsx;
  }

  private int refuse(Settings all, ReadResult read, List<Finding> errors) {
    AnsiStyle style = all.colour() ? AnsiStyle.ANSI : AnsiStyle.NONE;
    around.err().print(new FindingsText(style, around.columns()).of(read.source(), errors));
    return Exit.ERRORS;
  }
}
