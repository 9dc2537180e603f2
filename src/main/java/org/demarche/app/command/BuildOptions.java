package org.demarche.app.command;

import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of all commands that make documents; each one is a {@link Setting}. */
final class BuildOptions {

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the documents go (default: output).")
  private @Nullable String out;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that \"today\" means (default: what each definition says).")
  private @Nullable String asOf;

  @Option(names = "--strict", negatable = true, description = "Count warnings as errors.")
  private @Nullable Boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMATS",
      completionCandidates = Candidates.Formats.class,
      description = "Forms of the documents: pdf, html or both (default: pdf,html).")
  private @Nullable String format;

  @Option(
      names = "--kind",
      paramLabel = "KINDS",
      completionCandidates = Candidates.Kinds.class,
      description = "Kinds of documents (default: all that there are templates for).")
  private @Nullable String kind;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Definitions in hand at once (default: one for each core).")
  private @Nullable String jobs;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      description = "The most that one definition may take, as 30s or 5m (default: 5m).")
  private @Nullable String timeLimit;

  @Option(
      names = "--templates",
      paramLabel = "FOLDER",
      description = "Own templates; each file in it goes before the one of that name.")
  private @Nullable String templates;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print findings only: no progress, no summary.")
  private boolean quiet;

  Settings on(Settings settings) {
    return settings
        .flag(Setting.OUTPUT, "--out", out)
        .flag(Setting.AS_OF, asOf)
        .flag(Setting.STRICT, strict == null ? null : strict.toString())
        .flag(Setting.FORMAT, format)
        .flag(Setting.KIND, kind)
        .flag(Setting.JOBS, jobs)
        .flag(Setting.TIME_LIMIT, timeLimit)
        .flag(Setting.TEMPLATES, templates);
  }

  boolean quiet() {
    return quiet;
  }
}
