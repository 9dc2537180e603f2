package org.demarche.app;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a code means. */
@Command(
    name = "explain",
    description = {
      "Says what the code of a finding means and what to do about it.",
      "",
      "Without a code it lists all there are."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche explain                all codes, a line each",
      "  demarche explain D201           all about one of them",
      "  demarche explain --markdown     the page of the documentation"
    })
final class ExplainCommand implements Runnable {

  private final Root root;

  @Parameters(paramLabel = "CODE", arity = "0..*", description = "Codes, for instance D201.")
  private List<String> codes = new ArrayList<>();

  @Option(names = "--markdown", description = "Print the whole catalogue as CommonMark.")
  private boolean markdown;

  ExplainCommand(Root root) {
    this.root = root;
  }

  @Override
  public void run() {
    root.around().out().print(text());
  }

  private String text() {
    if (markdown) {
      return CatalogueText.markdown();
    }
    if (codes.isEmpty()) {
      return CatalogueText.list();
    }
    List<String> texts =
        codes.stream().map(ExplainCommand::rule).map(CatalogueText::explain).toList();
    return String.join("\n", texts);
  }

  private static Rule rule(String code) {
    return Catalogue.find(code).orElseThrow(() -> unknown(code));
  }

  private static UsageException unknown(String code) {
    List<String> codes = Catalogue.all().map(Rule::code).toList();
    return new UsageException(
        "There is no code \"%s\"%s To see all: demarche explain"
            .formatted(code, end(Nearest.hint(code, codes))));
  }

  private static String end(String hint) {
    return hint.isEmpty() ? "." : hint;
  }
}
