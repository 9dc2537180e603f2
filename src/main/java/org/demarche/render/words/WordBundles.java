package org.demarche.render.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.render.RenderingRules;

/**
 * The bundles of messages in folders of templates: a file a language, {@code words/fr.properties},
 * in UTF-8. A message is taken from the first folder that has it, so that a house can override one;
 * what {@code fr-CA} lacks is taken from {@code fr}. Each file is read once, when its language is
 * first asked for. Safe for use by several threads.
 */
public final class WordBundles {

  /** The language in which every message is. */
  private static final String COMPLETE = "en";

  private static final String FOLDER = "words";
  private static final String SUFFIX = ".properties";

  /** Under this key a bundle says which formats go with its words where a tag has no region. */
  private static final String LOCALE = "locale";

  /** Patterns of dates where a tag has no region, by CLDR's skeletons. */
  private static final String DATE = "date.";

  /** Messages that a language may do without. */
  private static final List<String> OPTIONAL = List.of(LOCALE, "number.", "currency.", DATE);

  private final List<Path> folders;
  private final Map<String, Map<String, String>> merged = new ConcurrentHashMap<>();
  private final Map<String, Words> words = new ConcurrentHashMap<>();

  /**
   * @param folders of templates; what an earlier one has goes before
   */
  public WordBundles(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * The words of a language; English ones where no folder has a bundle of it.
   *
   * @param language a BCP 47 tag
   * @throws UncheckedIOException if a bundle can't be read
   */
  public Words words(String language) {
    return words.computeIfAbsent(language, this::read);
  }

  private Words read(String language) {
    Map<String, String> english = messages(COMPLETE);
    Map<String, String> own = messages(language);
    Formats inEnglish = formats(COMPLETE, english);
    return own.isEmpty()
        ? new Words(english, english, inEnglish, inEnglish)
        : new Words(own, english, formats(language, own), inEnglish);
  }

  private static Formats formats(String language, Map<String, String> messages) {
    if (language.contains("-")) {
      return new Formats(language, Map.of());
    }
    Map<String, String> patterns =
        messages.entrySet().stream()
            .filter(message -> message.getKey().startsWith(DATE))
            .collect(
                Collectors.toMap(
                    message -> message.getKey().substring(DATE.length()), Map.Entry::getValue));
    return new Formats(messages.getOrDefault(LOCALE, language), patterns);
  }

  /** The messages of all bundles that a language has; none where it has no bundle. */
  private Map<String, String> messages(String language) {
    return merged.computeIfAbsent(
        language,
        tag -> {
          Map<String, String> messages = new HashMap<>();
          for (Locale locale : candidates(tag)) {
            for (Path folder : folders) {
              load(folder.resolve(FOLDER).resolve(locale.toLanguageTag() + SUFFIX))
                  .forEach(messages::putIfAbsent);
            }
          }
          return Map.copyOf(messages);
        });
  }

  /** From the tag itself to its language alone. */
  private static List<Locale> candidates(String tag) {
    Locale locale = Locale.forLanguageTag(tag).stripExtensions();
    List<Locale> candidates =
        new ArrayList<>(
            ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES)
                .getCandidateLocales("", locale));
    candidates.remove(Locale.ROOT);
    return candidates;
  }

  private static Map<String, String> load(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new UncheckedIOException(
          new IOException("The bundle '%s' cannot be read: %s".formatted(file, e.getMessage()), e));
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  /**
   * What the package's language lacks: all words, or some, or a message is not well formed.
   *
   * @return nothing for English, which is complete
   * @throws UncheckedIOException if a bundle can't be read
   */
  public List<Finding> check(Definition definition) {
    String language = definition.content().language();
    if (Locale.forLanguageTag(language).getLanguage().equals(COMPLETE)) {
      return List.of();
    }
    Map<String, String> own = messages(language);
    if (own.isEmpty()) {
      return List.of(
          RenderingRules.NO_WORDS.at(
              definition,
              "/language",
              "The fixed words of the documents are English, since there are none in this language",
              language,
              String.join(", ", languages())));
    }
    return Stream.concat(missing(language, own).stream(), malformed(language, own)).toList();
  }

  private List<Finding> missing(String language, Map<String, String> own) {
    Set<String> missing = new TreeSet<>(messages(COMPLETE).keySet());
    missing.removeAll(own.keySet());
    missing.removeIf(key -> OPTIONAL.stream().anyMatch(key::startsWith));
    return missing.isEmpty()
        ? List.of()
        : List.of(
            RenderingRules.MISSING_MESSAGE.at(
                place(language),
                "",
                missing.size() == 1
                    ? "A message is English, since the bundle lacks it"
                    : missing.size() + " messages are English, since the bundle lacks them",
                String.join(", ", missing),
                ""));
  }

  private Stream<Finding> malformed(String language, Map<String, String> own) {
    Map<String, String> english = messages(COMPLETE);
    return own.keySet().stream()
        .sorted()
        .flatMap(key -> fault(own.getOrDefault(key, ""), english.get(key)).map(why -> key + why))
        .map(
            fault ->
                RenderingRules.TEMPLATE_FAULT.at(
                    place(language), "", "A message of the bundle cannot be used", fault, ""));
  }

  private static Stream<String> fault(
      String pattern, @org.jspecify.annotations.Nullable String english) {
    try {
      Set<Integer> wanted = new TreeSet<>(Message.arguments(pattern));
      if (english != null) {
        wanted.removeAll(Message.arguments(english));
      }
      return wanted.isEmpty() || english == null
          ? Stream.of()
          : Stream.of(": the English message has no {" + wanted.iterator().next() + "}");
    } catch (IllegalArgumentException e) {
      return Stream.of(": " + e.getMessage());
    }
  }

  private static SourceLocation place(String language) {
    return SourceLocation.of("templates/%s/%s%s".formatted(FOLDER, language, SUFFIX));
  }

  /** The languages that have a bundle, by tag. */
  public List<String> languages() {
    return folders.stream()
        .map(folder -> folder.resolve(FOLDER))
        .filter(Files::isDirectory)
        .flatMap(WordBundles::names)
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
