package org.demarche.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command {@code demarche}. */
public final class Demarche {

  private static final int HELP_WIDTH = 90;

  static {
    // Left alone, FreeMarker writes to whichever logging library it meets first.
    System.setProperty("org.freemarker.loggerLibrary", "SLF4J");
  }

  private Demarche() {}

  public static void main(String[] args) {
    Surroundings around =
        new Surroundings(
            Path.of(System.getProperty("demarche.home", "")),
            Path.of(""),
            System.getenv(),
            writer(FileDescriptor.out),
            writer(FileDescriptor.err),
            Boolean.getBoolean("demarche.terminal.out"),
            Boolean.getBoolean("demarche.terminal.err"));
    System.exit(run(around, args));
  }

  /** Runs a command; the result is one of {@link Exit}. */
  public static int run(Surroundings around, String... args) {
    int code = commandLine(around).execute(args);
    around.out().flush();
    around.err().flush();
    return code;
  }

  /** The command with all its commands. */
  static CommandLine commandLine(Surroundings around) {
    Root root = new Root(around);
    CommandLine command =
        new CommandLine(root)
            .addSubcommand(new CheckCommand(root))
            .addSubcommand(new AnalyseCommand(root))
            .addSubcommand(new BuildCommand(root))
            .addSubcommand(new WatchCommand(root))
            .addSubcommand(new NightlyCommand(root))
            .addSubcommand(new PacketCommand(root))
            .addSubcommand(new DeliverCommand(root))
            .addSubcommand(new StatusCommand(root))
            .addSubcommand(new RedriveCommand(root))
            .addSubcommand(new WorkerCommand(root))
            .addSubcommand(new SchemaCommand(root))
            .addSubcommand(new ExplainCommand(root))
            .addSubcommand(new NewCommand(root))
            .addSubcommand(new CompletionCommand(root));
    return command
        .setOut(around.out())
        .setErr(around.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(around)))
        .setUsageHelpWidth(HELP_WIDTH)
        .setExecutionExceptionHandler(new Faults(root));
  }

  private static Ansi ansi(Surroundings around) {
    boolean plain = !around.environment().getOrDefault("NO_COLOR", "").isEmpty();
    return around.outIsTerminal() && !plain ? Ansi.ON : Ansi.OFF;
  }

  /** Text goes out as UTF-8, whatever the platform's default. */
  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
