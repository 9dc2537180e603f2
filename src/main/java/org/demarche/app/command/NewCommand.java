package org.demarche.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.settings.UsageException;
import org.demarche.definition.DefinitionFiles;
import org.demarche.definition.DefinitionFormat;
import org.demarche.deliver.list.ListFormat;
import org.demarche.edition.Manifest;
import org.demarche.files.FileNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A first definition to go on from. */
@Command(
    name = "new",
    description = {
      "Writes a definition, or a distribution list, to start from, with a comment on each element.",
      "",
      "It passes \"demarche check\" as it is. Both can be JSON as well; the starter is YAML, since"
          + " JSON has no comments."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  demarche new input/talks.yaml",
      "  demarche new talks.yaml --force     replace what is there",
      "  demarche new --list lists/desk.yaml"
    })
final class NewCommand implements Callable<Integer> {

  /** Beside the file that is written; a folder that begins with a dot is not looked into. */
  private static final String SCHEMAS = ".demarche";

  private final Root root;

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private String name = "";

  @Option(names = "--list", description = "A distribution list instead of a definition.")
  private boolean list;

  @Option(names = "--force", description = "Replace the file if it is there.")
  private boolean force;

  NewCommand(Root root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Environment around = root.around();
    Path file = around.path(name);
    String shown = around.show(file);
    String text = starter(file);
    if (Files.exists(file) && !force) {
      throw new UsageException(
          shown + " is there already. Choose another name, or replace it with --force.");
    }
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    Path schema = file.resolveSibling(SCHEMAS).resolve(schemaName());
    Files.createDirectories(schema.getParent());
    Files.writeString(schema, list ? ListFormat.schema() : DefinitionFormat.schema());
    write(file, "# yaml-language-server: $schema=%s/%s\n".formatted(SCHEMAS, schemaName()) + text);
    say(around.out(), shown, around.show(schema));
    return Exit.DONE;
  }

  /** The starter; its id is the file's name where that can be one. */
  private String starter(Path file) {
    String name = file.getFileName().toString();
    if (!DefinitionFiles.isYaml(name)) {
      throw new UsageException(
          name + " should end in .yaml: the starter is YAML, since JSON has no comments");
    }
    String id = FileNames.stem(file);
    String starter = list ? ListFormat.starter() : DefinitionFormat.starter();
    return Manifest.isPackageId(id) ? starter.replaceFirst("(?m)^id: \\S+", "id: " + id) : starter;
  }

  private void write(Path file, String text) throws IOException {
    if (force) {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } else {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }
  }

  private String schemaName() {
    return list ? "demarche-list-1.schema.json" : "demarche-1.schema.json";
  }

  private void say(PrintWriter out, String file, String schema) {
    out.println("Wrote " + file);
    out.println("Wrote " + schema + ", by which editors complete and check it");
    if (list) {
      out.println("Next: put your recipients in its place, then");
      out.println("  demarche check " + file);
      out.println("  demarche deliver --dry-run");
      return;
    }
    out.println("Next: put your package in its place, then");
    out.println("  demarche check " + file);
    out.println("  demarche build " + file);
  }
}
