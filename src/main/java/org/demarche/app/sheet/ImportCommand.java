package org.demarche.app.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.Settings;
import org.demarche.app.settings.UsageException;
import org.demarche.checks.Checks;
import org.demarche.definition.DefinitionReader;
import org.demarche.definition.ReadResult;
import org.demarche.definition.sheet.Imported;
import org.demarche.definition.sheet.Spreadsheet;
import org.demarche.definition.syntax.Tree;
import org.demarche.files.FileNames;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceText;
import org.demarche.pipeline.Input;
import org.demarche.render.text.AnsiStyle;
import org.demarche.render.text.FindingsText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A workbook as a definition. */
@Command(
    name = "import",
    description = {
      "Makes a definition of a workbook that \"demarche export\" wrote and somebody changed.",
      "",
      "The result is read and checked as any definition is. Every fault is named by sheet, row and"
          + " column, and a definition with errors is not written. Formulas are not read.",
      "",
      "With --into, what the workbook has no sheet or column for is kept from that definition,"
          + " element by element, by the ids. Its comments are not kept."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche import talks.xlsx                         writes talks.yaml here",
      "  demarche import talks.xlsx -o input/talks.yaml",
      "  demarche import figures.xlsx --into talks.yaml -o talks-2.yaml",
      "  demarche import figures.xlsx --into talks.yaml --force   replace it"
    })
public final class ImportCommand implements Callable<Integer> {

  private final Environment around;
  private final Supplier<Settings> settings;

  @Parameters(paramLabel = "FILE.xlsx", description = "The workbook.")
  private String file = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE.yaml",
      description =
          "The definition to write (default: that of --into, or the workbook's name, here).")
  private @Nullable String out;

  @Option(
      names = "--into",
      paramLabel = "FILE",
      description = "The definition that keeps what the workbook does not hold.")
  private @Nullable String into;

  @Option(names = "--force", description = "Replace the definition if it is there.")
  private boolean force;

  /**
   * @param settings those of the command, read when it runs
   */
  public ImportCommand(Environment around, Supplier<Settings> settings) {
    this.around = around;
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException {
    Settings all = settings.get();
    Path workbook = existing(file);
    String name = out != null ? out : into != null ? into : FileNames.stem(workbook) + ".yaml";
    if (name.endsWith(".json")) {
      throw new UsageException("The definition is written as YAML; name a file by -o");
    }
    WrittenFile target = WrittenFile.of(around, name, force);
    Optional<Tree> original = Optional.empty();
    if (into != null) {
      original = original(existing(into), all);
      if (original.isEmpty()) {
        return Exit.ERRORS;
      }
    }
    Imported imported = Spreadsheet.read(around.show(workbook), bytes(workbook), original);
    List<Finding> findings = findings(imported);
    print(all, new SourceText(around.show(workbook), List.of()), findings);
    if (findings.stream().anyMatch(Finding::isError)) {
      return Exit.ERRORS;
    }
    target.write(imported.yaml().getBytes(StandardCharsets.UTF_8));
    return Exit.DONE;
  }

  private static List<Finding> findings(Imported imported) {
    List<Finding> findings = new ArrayList<>(imported.findings());
    imported
        .definition()
        .ifPresent(
            definition ->
                Checks.run(definition).stream().map(imported::placed).forEach(findings::add));
    findings.sort(null);
    return findings;
  }

  /** Empty if it has errors, which are printed. */
  private Optional<Tree> original(Path path, Settings all) {
    byte[] bytes = bytes(path);
    ReadResult read = new DefinitionReader().read(around.show(path), bytes);
    List<Finding> errors = read.findings().stream().filter(Finding::isError).toList();
    print(all, read.source(), errors);
    return errors.isEmpty()
        ? new DefinitionReader().tree(around.show(path), bytes)
        : Optional.empty();
  }

  private Path existing(String name) {
    Path path = around.path(name);
    if (!Files.isRegularFile(path)) {
      throw new UsageException("There is no file " + around.show(path));
    }
    return path;
  }

  private static byte[] bytes(Path path) {
    try (var in = Files.newInputStream(path)) {
      return in.readNBytes(Input.MOST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(Settings all, SourceText source, List<Finding> findings) {
    AnsiStyle style = all.colour() ? AnsiStyle.ANSI : AnsiStyle.NONE;
    around.err().print(new FindingsText(style, around.columns()).of(source, findings));
  }
}
