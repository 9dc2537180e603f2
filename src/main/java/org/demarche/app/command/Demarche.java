package org.demarche.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.app.catalogue.CatalogueCommand;
import org.demarche.app.output.Printer;
import org.demarche.app.preview.PreviewCommand;
import org.demarche.app.settings.Environment;
import org.demarche.app.settings.Exit;
import org.demarche.app.sheet.ExportCommand;
import org.demarche.app.sheet.ImportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command {@code demarche}. */
public final class Demarche {

  private static final int HELP_WIDTH = 80;

  /** Of narrower help Picocli makes none. */
  private static final int LEAST_WIDTH = 55;

  static {
    // Left alone, FreeMarker writes to whichever logging library it meets first.
    System.setProperty("org.freemarker.loggerLibrary", "SLF4J");
  }

  private Demarche() {}

  public static void main(String[] args) {
    Environment around =
        new Environment(
            Path.of(System.getProperty("demarche.home", "")),
            Path.of(""),
            System.getenv(),
            System.in,
            new Printer(new FileOutputStream(FileDescriptor.out)),
            new Printer(new FileOutputStream(FileDescriptor.err)),
            Boolean.getBoolean("demarche.terminal.out"),
            Boolean.getBoolean("demarche.terminal.err"));
    System.exit(run(around, args));
  }

  /**
   * Runs a command; the result is one of {@link Exit}. What was printed and did not arrive, since a
   * disk is full for instance, is a fault.
   */
  public static int run(Environment around, String... args) {
    int code = commandLine(around).execute(args);
    around.out().flush();
    Optional<String> lost =
        around.out() instanceof Printer printer ? printer.fault() : Optional.empty();
    lost.ifPresent(why -> around.err().println("demarche: The output cannot be written: " + why));
    around.err().flush();
    return lost.isPresent() ? Exit.FAULT : code;
  }

  /** The command with all its commands. */
  public static CommandLine commandLine(Environment around) {
    Root root = new Root(around);
    CommandLine command =
        new CommandLine(root)
            .addSubcommand(new CheckCommand(root))
            .addSubcommand(new AnalyseCommand(root))
            .addSubcommand(new DiffCommand(root))
            .addSubcommand(new WhatIfCommand(root))
            .addSubcommand(new BuildCommand(root))
            .addSubcommand(new PreviewCommand(around, root::settings))
            .addSubcommand(new ExportCommand(around, root::settings))
            .addSubcommand(new ImportCommand(around, root::settings))
            .addSubcommand(new WatchCommand(root))
            .addSubcommand(new NightlyCommand(root))
            .addSubcommand(new PacketCommand(root))
            .addSubcommand(new DeliverCommand(root))
            .addSubcommand(new CatalogueCommand(around, root::settings))
            .addSubcommand(new StatusCommand(root))
            .addSubcommand(new RedriveCommand(root))
            .addSubcommand(new VerifyCommand(root))
            .addSubcommand(new BackupCommand(root))
            .addSubcommand(new WorkerCommand(root))
            .addSubcommand(new SchemaCommand(root))
            .addSubcommand(new ExplainCommand(root))
            .addSubcommand(new NewCommand(root))
            .addSubcommand(new CompletionCommand(root));
    return command
        .setOut(around.out())
        .setErr(around.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(around)))
        .setUsageHelpWidth(Math.max(LEAST_WIDTH, Math.min(around.columns(), HELP_WIDTH)))
        .setExecutionExceptionHandler(new CommandFaults(root));
  }

  private static Ansi ansi(Environment around) {
    return around.showsColour() ? Ansi.ON : Ansi.OFF;
  }
}
