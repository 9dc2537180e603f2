package org.demarche.render.html;

import freemarker.template.Configuration;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.model.finding.Finding;
import org.demarche.render.Markup;
import org.demarche.render.words.WordBundles;
import org.demarche.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Folders of templates with the words of each language that is asked for. Safe for use by several
 * threads.
 */
final class LanguageTemplates {

  private final List<Path> folders;
  private final WordBundles bundles;
  private final Map<String, Language> languages = new ConcurrentHashMap<>();
  private @Nullable List<Finding> faults;

  /**
   * @param folders searched in this order, file by file
   */
  LanguageTemplates(List<Path> folders) {
    this.folders = List.copyOf(folders);
    this.bundles = new WordBundles(folders);
  }

  /**
   * The templates in a language.
   *
   * @param tag of BCP 47
   * @throws java.io.UncheckedIOException if a folder or a bundle can't be read
   */
  Language in(String tag) {
    return languages.computeIfAbsent(
        tag,
        language -> {
          Words words = bundles.words(language);
          return new Language(language, words, Templates.configuration(folders, words));
        });
  }

  /** Messages that templates want and that there are not; looked for once. */
  private synchronized List<Finding> faults() {
    List<Finding> known = faults;
    if (known == null) {
      known = MessageLint.of(folders, bundles.words("en"));
      faults = known;
    }
    return known;
  }

  /** The templates in one language. */
  final class Language {

    private final String tag;
    private final Words words;
    private final Configuration configuration;

    private Language(String tag, Words words, Configuration configuration) {
      this.tag = tag;
      this.words = words;
      this.configuration = configuration;
    }

    Words words() {
      return words;
    }

    Configuration configuration() {
      return configuration;
    }

    /** What every template sees; for the caller to add to. */
    Map<String, Object> variables() {
      Map<String, Object> variables = new HashMap<>(new MessageFunctions(words).byName());
      variables.put("language", tag);
      variables.put("textDirection", TextDirection.of(tag));
      return variables;
    }

    /**
     * What a template writes; a fault in it is a finding, and so is each message that it or a
     * template beside it wants and that there is not.
     *
     * @param about the file that is being printed, for findings
     */
    Markup run(String template, String about, Map<String, Object> variables) {
      String folder = "templates/" + template.substring(0, template.indexOf('/') + 1);
      List<Finding> own =
          faults().stream()
              .filter(
                  fault ->
                      fault.at().file().startsWith(folder)
                          || fault.at().file().startsWith("templates/common/"))
              .toList();
      return own.isEmpty()
          ? new TemplateRun(configuration, template, about).markup(variables)
          : new Markup("", 0, own);
    }
  }
}
