package org.demarche.app.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The page of {@code man} for a command, from what {@code --help} says. */
final class ManualPage {

  private final CommandSpec command;
  private final UsageMessageSpec usage;
  private final Help help;
  private final String version;
  private final List<String> lines = new ArrayList<>();

  private ManualPage(CommandLine commandLine, String version) {
    this.command = commandLine.getCommandSpec();
    this.usage = command.usageMessage();
    this.help = new Help(command, Help.defaultColorScheme(Ansi.OFF));
    this.version = version;
  }

  /**
   * The name of a command's page, for instance {@code demarche-build}.
   *
   * @param command one of a command line
   */
  static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  /**
   * The page, in roff with the macros of man(7).
   *
   * @param version of the program
   */
  static String of(CommandLine commandLine, String version) {
    ManualPage page = new ManualPage(commandLine, version);
    page.write();
    return String.join("\n", page.lines) + "\n";
  }

  private void write() {
    lines.add(
        ".TH \"%s\" \"1\" \"\" \"Demarche %s\" \"Demarche\""
            .formatted(escape(name(command).toUpperCase(Locale.ROOT)), escape(version)));
    writeName();
    section("SYNOPSIS");
    text(help.synopsis(0).strip().replaceAll("\\s+", " "));
    section("DESCRIPTION");
    paragraphs(usage.description());
    arguments("ARGUMENTS", command.positionalParameters());
    arguments(
        "OPTIONS",
        command.options().stream().sorted(Comparator.comparing(ManualPage::sortKey)).toList());
    writeCommands();
    writeExamples();
    writeRelated();
  }

  private void writeName() {
    String first = plain(Stream.of(usage.description()).findFirst().orElse(""));
    section("NAME");
    lines.add(escape(name(command)) + " \\- " + escape(first.replaceFirst("[.:]$", "")));
  }

  private void arguments(String title, List<? extends ArgSpec> all) {
    List<? extends ArgSpec> shown = all.stream().filter(argument -> !argument.hidden()).toList();
    if (shown.isEmpty()) {
      return;
    }
    section(title);
    for (ArgSpec argument : shown) {
      lines.add(".TP");
      lines.add(heading(argument));
      Stream.of(argument.description()).map(ManualPage::plain).forEach(this::text);
    }
  }

  private String heading(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return "\\fI" + escape(argument.paramLabel()) + "\\fR";
    }
    String names =
        Stream.of(option.names())
            .sorted(Comparator.comparing(String::length))
            .map(ManualPage::bold)
            .collect(Collectors.joining(", "));
    return names + value(option);
  }

  /** As the help writes it: {@code =FILE}, or {@code [=WHEN]} where it may be left out. */
  private String value(OptionSpec option) {
    return escape(
        help.parameterLabelRenderer().renderParameterLabel(option, Ansi.OFF, List.of()).toString());
  }

  private static String sortKey(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  private void writeCommands() {
    List<CommandLine> shown = visible(command);
    if (shown.isEmpty()) {
      return;
    }
    section("COMMANDS");
    for (CommandLine each : shown) {
      CommandSpec spec = each.getCommandSpec();
      lines.add(".TP");
      lines.add(bold(name(spec)) + "(1)");
      Stream.of(spec.usageMessage().description())
          .limit(1)
          .map(ManualPage::plain)
          .forEach(this::text);
    }
  }

  /** The commands of a command that its help shows. */
  static List<CommandLine> visible(CommandSpec command) {
    return command.subcommands().values().stream()
        .filter(each -> !each.getCommandSpec().usageMessage().hidden())
        .distinct()
        .toList();
  }

  private void writeExamples() {
    if (usage.footer().length > 0) {
      section("EXAMPLES");
      lines.add(".nf");
      Stream.of(usage.footer()).map(ManualPage::plain).forEach(this::text);
      lines.add(".fi");
    }
  }

  private void writeRelated() {
    CommandSpec parent = command.parent();
    if (parent != null) {
      section("SEE ALSO");
      lines.add(bold(name(parent)) + "(1)");
    }
  }

  private void section(String title) {
    lines.add(".SH " + title);
  }

  private void paragraphs(String... written) {
    for (String paragraph : written) {
      if (paragraph.isBlank()) {
        lines.add(".PP");
      } else {
        text(plain(paragraph));
      }
    }
  }

  private void text(String written) {
    written.lines().map(ManualPage::escape).forEach(lines::add);
    if (written.isEmpty()) {
      lines.add("");
    }
  }

  /** Without Picocli's own markup, a format's percent signs among it. */
  private static String plain(String written) {
    return Ansi.OFF.string(written.replace("%n", "\n").replace("%%", "%"));
  }

  private static String bold(String written) {
    return "\\fB" + escape(written) + "\\fR";
  }

  /** So that roff sets what is written: a dot or an apostrophe at the start would be a request. */
  private static String escape(String line) {
    String escaped = line.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
