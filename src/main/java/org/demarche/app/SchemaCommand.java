package org.demarche.app;

import org.demarche.definition.DefinitionFormat;
import picocli.CommandLine.Command;

/** The format, for editors and other programs. */
@Command(
    name = "schema",
    description = {
      "Prints the JSON Schema of definitions.",
      "",
      "Editors that know JSON Schema complete and check definitions with it, in YAML and in JSON."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche schema > demarche-1.schema.json",
      "",
      "  Then, in a definition's first line:",
      "  # yaml-language-server: $schema=demarche-1.schema.json"
    })
final class SchemaCommand implements Runnable {

  private final Root root;

  SchemaCommand(Root root) {
    this.root = root;
  }

  @Override
  public void run() {
    root.around().out().println(DefinitionFormat.schema().stripTrailing());
  }
}
