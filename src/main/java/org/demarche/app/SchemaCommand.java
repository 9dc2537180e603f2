package org.demarche.app;

import org.demarche.definition.DefinitionFormat;
import org.demarche.definition.EditorKeywords;
import org.demarche.deliver.ListFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The format, for editors and other programs. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema of definitions, or of distribution lists.",
      "",
      "Editors that know JSON Schema complete and check a file with it, in YAML and in JSON."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche schema > demarche-1.schema.json",
      "  demarche schema --list > demarche-list-1.schema.json",
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

  @Option(names = "--list", description = "The schema of distribution lists.")
  private boolean list;

  SchemaCommand(Root root) {
    this.root = root;
  }

  @Override
  public void run() {
    String schema = list ? ListFormat.schema() : DefinitionFormat.schema();
    String printed = standard ? EditorKeywords.without(schema) : schema;
    root.around().out().println(printed.stripTrailing());
  }
}
