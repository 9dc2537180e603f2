package org.demarche.app.settings;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.files.OutputMode;
import org.demarche.ledger.LedgerSettings;
import org.demarche.model.Durations;
import org.demarche.model.MarkingOrder;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run, and where each came from: the built-in defaults, then {@code
 * demarche.properties} in the user's folder of settings and in the working folder, then the
 * environment, then flags.
 *
 * <p>A value that can't be used is told with its origin, when it is asked for. Folders are relative
 * to the working folder, the default ones too.
 */
public final class Settings {

  /**
   * One value.
   *
   * @param text as it was written; empty means not set
   * @param origin where, in words, for instance {@code environment DEMARCHE_JOBS}
   * @param byUser whether it is other than the default
   */
  public record Value(String text, String origin, boolean byUser) {

    /** As it may be printed: without a password that somebody has put into a URL. */
    public String shown() {
      return LedgerSettings.hasSecret(text) ? "(a URL with a password in it)" : text;
    }
  }

  /** When the nights of a program are that does nothing else, unless it is set. */
  public static final String NIGHT_TIME = "02:30";

  private final Environment around;
  private final Map<Setting, Value> values;
  private final Map<String, String> secretFiles;

  private Settings(Environment around, SettingSources sources) {
    this.around = around;
    this.values = sources.values();
    this.secretFiles = sources.secretFiles();
  }

  /**
   * Defaults, files and environment.
   *
   * @throws UsageException for a name in a file that is no setting
   * @throws UncheckedIOException for a file that can't be read
   */
  public static Settings read(Environment around) {
    SettingSources sources = SettingSources.ofDefaults(around);
    sources.readFiles();
    sources.readEnvironment();
    return new Settings(around, sources);
  }

  /** Defaults and environment alone: what {@link #environment} of another process passed on. */
  public static Settings ofEnvironment(Environment around) {
    SettingSources sources = SettingSources.ofDefaults(around);
    sources.readEnvironment();
    return new Settings(around, sources);
  }

  /**
   * All that is other than the default, as environment variables for a process of the same; and the
   * cache, which both share.
   */
  public Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    values.forEach(
        (setting, value) -> {
          if (value.byUser()) {
            variables.put(setting.variable(), value.text());
          }
        });
    variables.put(Setting.CACHE.variable(), folder(Setting.CACHE).toString());
    return variables;
  }

  /** Sets what a flag gave; null for a flag that was not given. */
  public Settings flag(Setting setting, @Nullable String text) {
    return flag(setting, setting.flag(), text);
  }

  /** As above, for a flag that has another name than its setting. */
  public Settings flag(Setting setting, String name, @Nullable String text) {
    if (text != null) {
      values.put(setting, new Value(text.strip(), name, true));
    }
    return this;
  }

  public Value value(Setting setting) {
    Value value = values.get(setting);
    if (value == null) {
      throw new IllegalStateException("no value of " + setting);
    }
    return value;
  }

  /**
   * A folder, absolute; whether it is there is another question. Without templates of the house it
   * is that of the built-in ones, which lies beside the program.
   */
  public Path folder(Setting setting) {
    String text = value(setting).text();
    if (!text.isEmpty()) {
      return around.path(text);
    }
    return setting == Setting.CACHE
        ? UserFolders.cache(around.environment())
        : around.home().resolve("templates");
  }

  /** Where own templates lie, if that is set. */
  public Optional<Path> templates() {
    if (value(Setting.TEMPLATES).text().isEmpty()) {
      return Optional.empty();
    }
    Path folder = folder(Setting.TEMPLATES);
    if (!Files.isDirectory(folder)) {
      throw bad(Setting.TEMPLATES, "is not a folder");
    }
    return Optional.of(folder);
  }

  /** The day that "today" means, unless each definition's own is meant. */
  public Optional<LocalDate> asOf() {
    return value(Setting.AS_OF).text().isEmpty()
        ? Optional.empty()
        : Optional.of(parse(Setting.AS_OF, LocalDate::parse, "is not a date such as 2026-01-31"));
  }

  /** Levels of marking. */
  public MarkingOrder markings() {
    MarkingOrder order =
        parse(
            Setting.MARKINGS,
            MarkingOrder::parse,
            "is not a list of different levels, separated by commas");
    return parse(Setting.UNMARKED, order::withUnmarked, "is neither a level nor open");
  }

  /** The highest marking that the catalogue shows; empty for all. */
  public String catalogueMarking() {
    String most = value(Setting.CATALOGUE_MAX_MARKING).text();
    if (!most.isEmpty() && !markings().knows(most)) {
      throw bad(Setting.CATALOGUE_MAX_MARKING, "is not among the markings");
    }
    return most;
  }

  /** Whether the house says which markings there are. */
  public boolean hasOwnMarkings() {
    return value(Setting.MARKINGS).byUser();
  }

  /** Whether copies show their marking in this place: {@code subject} or {@code names}. */
  public boolean showsMarking(String place) {
    return parse(Setting.DELIVER_MARKING, ValueParser::places, "is not of subject, names")
        .contains(place);
  }

  /** By key, all that are set for channels, and the files that secrets are in. */
  public Map<String, String> channels() {
    Map<String, String> channels = new TreeMap<>(secretFiles);
    values.forEach(
        (setting, value) -> {
          if (setting.isOfChannel() && !value.text().isEmpty()) {
            channels.put(
                setting.key(),
                setting.isFile() ? around.path(value.text()).toString() : value.text());
          }
        });
    return channels;
  }

  /** A whole number from 1 to 1024. */
  public int number(Setting setting) {
    return parse(setting, ValueParser::positive, "is not a whole number from 1 to 1024");
  }

  /** At least 1. */
  public int jobs() {
    if (value(Setting.JOBS).text().isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    return parse(Setting.JOBS, ValueParser::positive, "is not a whole number from 1 to 1024");
  }

  /** How long the documents of one definition may take. */
  public Duration timeLimit() {
    return parse(Setting.TIME_LIMIT, Durations::parse, "is not a time such as 30s, 5m or 1h");
  }

  /** How much memory a worker may take, as {@code -Xmx} takes it. */
  public String memoryLimit() {
    return parse(Setting.MEMORY_LIMIT, ValueParser::memory, "is not a size such as 512m or 2g");
  }

  /** How long a dropped file must have been still before it is taken. */
  public Duration settle() {
    return parse(Setting.SETTLE, Durations::parse, "is not a time such as 3s or 200ms");
  }

  /** How long a stop waits for what is in hand. */
  public Duration stopLimit() {
    return parse(Setting.STOP_LIMIT, Durations::parse, "is not a time such as 60s or 5m");
  }

  /** How long a lease lasts without being renewed. */
  public Duration lease() {
    return parse(Setting.LEASE, Durations::parse, "is not a time such as 30s or 2m");
  }

  /** Who may read documents. */
  public OutputMode outputMode() {
    return parse(Setting.OUTPUT_MODE, OutputMode::parse, "is none of 0600, 0640, 0644");
  }

  /** How long the ledger keeps runs and jobs. */
  public Duration ledgerKeep() {
    return parse(Setting.LEDGER_KEEP, Durations::parse, "is not a time such as 400d");
  }

  /** Whose clock nights go by. */
  public ZoneId zone() {
    return value(Setting.TIME_ZONE).text().isEmpty()
        ? ZoneId.systemDefault()
        : parse(Setting.TIME_ZONE, ValueParser::zone, "is not a time zone such as Europe/Berlin");
  }

  /** A setting that is true or false. */
  public boolean flag(Setting setting) {
    return parse(setting, ValueParser::bool, "is neither true nor false");
  }

  /** Whether log lines are JSON. */
  public boolean logsJson() {
    return switch (value(Setting.LOG).text().toLowerCase(Locale.ROOT)) {
      case "json" -> true;
      case "text" -> false;
      default -> throw bad(Setting.LOG, "is neither text nor json");
    };
  }

  /** The words of a list that is separated by commas, in lower case, each once. */
  public List<String> words(Setting setting) {
    return Stream.of(value(setting).text().split(","))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether results are coloured. */
  public boolean colour() {
    return switch (value(Setting.COLOR).text().toLowerCase(Locale.ROOT)) {
      case "always" -> true;
      case "never" -> false;
      case "auto" -> around.showsColour();
      default -> throw bad(Setting.COLOR, "is none of auto, always, never");
    };
  }

  /** The exception for a value that can't be used, with its origin. */
  public UsageException bad(Setting setting, String why) {
    Value value = value(setting);
    return new UsageException(
        "%s: \"%s\" %s (from %s)".formatted(setting.key(), value.shown(), why, value.origin()));
  }

  private <T> T parse(Setting setting, Function<String, T> parser, String why) {
    try {
      return parser.apply(value(setting).text());
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw bad(setting, why);
    }
  }
}
