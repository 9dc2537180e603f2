package org.demarche.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.option.Candidates;
import org.demarche.app.output.Glossary;
import org.demarche.app.output.RuleCatalogue;
import org.demarche.app.output.RuleText;
import org.demarche.app.settings.UsageException;
import org.demarche.model.NearestSpelling;
import org.demarche.model.Rule;
import org.demarche.render.text.LineWrap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a code or a word means. */
@Command(
    name = "explain",
    description = {
      "Says what the code of a finding means and what to do about it, or what a word means, such"
          + " as keystone or in-return-for.",
      "",
      "Without a code or word it lists all there are."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche explain                all codes, a line each",
      "  demarche explain D201           all about one of them",
      "  demarche explain keystone       what a word of the documents means",
      "  demarche explain phase in-return-for",
      "  demarche explain --markdown     the page of the documentation"
    })
final class ExplainCommand implements Runnable {

  private final Root root;

  @Parameters(
      paramLabel = "CODE|WORD",
      arity = "0..*",
      completionCandidates = Candidates.Explained.class,
      description = "Codes or words, for instance D201.")
  private List<String> asked = new ArrayList<>();

  @Option(names = "--markdown", description = "Print the whole catalogue as CommonMark.")
  private boolean markdown;

  ExplainCommand(Root root) {
    this.root = root;
  }

  @Override
  public void run() {
    LineWrap wrap = new LineWrap(root.around().columns());
    root.around().out().print(markdown ? text() : wrap.paragraphs(text()));
  }

  private String text() {
    if (markdown) {
      return RuleText.markdown();
    }
    if (asked.isEmpty()) {
      return RuleText.list() + "\nWords: " + String.join(", ", Glossary.words()) + "\n";
    }
    return String.join("\n", asked.stream().map(ExplainCommand::explain).toList());
  }

  private static String explain(String asked) {
    return RuleCatalogue.find(asked)
        .map(RuleText::explain)
        .or(() -> Glossary.find(asked))
        .orElseThrow(() -> unknown(asked));
  }

  private static UsageException unknown(String asked) {
    List<String> known =
        Stream.concat(RuleCatalogue.all().map(Rule::code), Glossary.words().stream()).toList();
    String kind = asked.matches("(?i)[a-z]\\d+") ? "code" : "code or word";
    return new UsageException(
        "There is no %s \"%s\"%s To see all: demarche explain"
            .formatted(kind, asked, end(NearestSpelling.among(known).hint(asked))));
  }

  private static String end(String hint) {
    return hint.isEmpty() ? "." : hint;
  }
}
