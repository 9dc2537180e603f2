package org.demarche.app.option;

import org.demarche.app.settings.Setting;
import org.demarche.app.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of all commands that make documents; each one is a {@link Setting}. */
public final class BuildOptions {

  @Mixin private CheckOptions check = new CheckOptions();

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

  @Option(
      names = "--format",
      paramLabel = "FORMATS",
      completionCandidates = Candidates.Formats.class,
      description = "Forms of the documents: pdf, html, docx (default: pdf,html).")
  private @Nullable String format;

  @Option(
      names = "--kind",
      paramLabel = "KINDS",
      completionCandidates = Candidates.Kinds.class,
      description = "Kinds of documents (default: all that there are templates for).")
  private @Nullable String kind;

  @Mixin private TemplatesOption templates = new TemplatesOption();

  @Option(
      names = {"-q", "--quiet"},
      description = "Print findings only: no progress, no summary.")
  private boolean quiet;

  /** The settings with these before those of files and environment. */
  public Settings on(Settings settings) {
    return templates
        .on(check.on(settings))
        .flag(Setting.OUTPUT, "--out", out)
        .flag(Setting.AS_OF, asOf)
        .flag(Setting.FORMAT, format)
        .flag(Setting.KIND, kind);
  }

  /** Whether only findings are printed. */
  public boolean quiet() {
    return quiet;
  }
}
