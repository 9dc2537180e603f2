package org.demarche.app.command;

import org.demarche.app.output.ChangesJson;
import org.demarche.app.proposal.ProposalsJson;
import org.demarche.app.scenario.WhatIfJson;
import org.demarche.catalogue.CatalogueWriter;
import org.demarche.definition.DefinitionFormat;
import org.demarche.definition.EditorKeywords;
import org.demarche.deliver.list.ListFormat;
import org.demarche.edition.AnalysisJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The format, for editors and other programs. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema of definitions, of distribution lists, of analysis.json, of"
          + " catalogue.json, or of what diff and what-if print.",
      "",
      "Editors that know JSON Schema complete and check a file with it, in YAML and in JSON."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche schema > demarche-1.schema.json",
      "  demarche schema --list > demarche-list-1.schema.json",
      "  demarche schema --analysis > demarche-analysis-1.schema.json",
      "  demarche schema --catalogue > demarche-catalogue-1.schema.json",
      "  demarche schema --changes > demarche-changes-1.schema.json",
      "  demarche schema --what-if > demarche-what-if-1.schema.json",
      "  demarche schema --proposals > demarche-proposals-1.schema.json",
      "",
      "  Then, in a definition's first line:",
      "  # yaml-language-server: $schema=demarche-1.schema.json"
    })
final class SchemaCommand implements Runnable {

  private final Root root;

  @Option(
      names = "--standard",
      description = "Without keywords for editors alone, which strict validators do not know.")
  private boolean standard;

  @ArgGroup private Which which = new Which();

  /** At most one of them; without any, definitions. */
  static final class Which {

    @Option(names = "--list", description = "The schema of distribution lists.")
    private boolean list;

    @Option(names = "--analysis", description = "The schema of analysis.json.")
    private boolean analysis;

    @Option(names = "--changes", description = "The schema of what diff --json prints.")
    private boolean changes;

    @Option(names = "--what-if", description = "The schema of what what-if --json prints.")
    private boolean whatIf;

    @Option(names = "--catalogue", description = "The schema of catalogue.json.")
    private boolean catalogue;

    @Option(
        names = "--proposals",
        description = "The schema of what diff --as-proposals --json prints.")
    private boolean proposals;

    String schema() {
      if (catalogue) {
        return CatalogueWriter.schema();
      }
      if (analysis) {
        return AnalysisJson.schema();
      }
      if (changes) {
        return ChangesJson.schema();
      }
      if (proposals) {
        return ProposalsJson.schema();
      }
      if (whatIf) {
        return WhatIfJson.schema();
      }
      return list ? ListFormat.schema() : DefinitionFormat.schema();
    }
  }

  SchemaCommand(Root root) {
    this.root = root;
  }

  @Override
  public void run() {
    String printed = standard ? EditorKeywords.without(which.schema()) : which.schema();
    root.around().out().println(printed.stripTrailing());
  }
}
