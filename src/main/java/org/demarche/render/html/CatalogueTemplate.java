package org.demarche.render.html;

import freemarker.template.TemplateMethodModelEx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.model.date.PartialDate;
import org.demarche.model.finding.Finding;
import org.demarche.render.Catalogue;
import org.demarche.render.CatalogueRenderer;
import org.demarche.render.Markup;
import org.demarche.render.words.Words;

/**
 * The catalogue from {@code catalogue/index.ftl} and {@code catalogue/feed.ftl}, which see a {@link
 * Catalogue} and nothing else.
 */
public final class CatalogueTemplate implements CatalogueRenderer {

  private final LanguageTemplates templates;

  /**
   * @param folders of templates, searched in this order file by file
   * @throws java.io.UncheckedIOException if a folder isn't there
   */
  public CatalogueTemplate(List<Path> folders) {
    this.templates = new LanguageTemplates(folders);
  }

  @Override
  public Pages render(Catalogue catalogue, String words) {
    LanguageTemplates.Language language = templates.in(catalogue.language());
    Map<String, Object> variables = language.variables();
    variables.put("catalogue", catalogue);
    variables.put("words", words);
    variables.put(
        "dateOf", (TemplateMethodModelEx) arguments -> dateOf(language.words(), arguments.get(0)));
    variables.put("sha256", (TemplateMethodModelEx) TemplateFunctions::sha256);
    return new Pages(
        run(language, "catalogue/index.ftl", variables),
        run(language, "catalogue/feed.ftl", variables) + "\n");
  }

  /** {@code dateOf(text)}: a date, perhaps a month or a year only, in words. */
  private static String dateOf(Words words, Object iso) {
    return PartialDate.parse(iso.toString()).map(words::date).orElse(iso.toString());
  }

  private static String run(
      LanguageTemplates.Language language, String template, Map<String, Object> variables) {
    Markup markup = language.run(template, "the catalogue", variables);
    if (!markup.findings().isEmpty()) {
      Finding fault = markup.findings().get(0);
      throw new IllegalStateException(
          "%s, line %d: %s".formatted(fault.at().file(), fault.at().line(), fault.message()));
    }
    return markup.xhtml();
  }
}
