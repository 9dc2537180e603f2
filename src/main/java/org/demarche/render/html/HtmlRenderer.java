package org.demarche.render.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.Since;
import org.demarche.render.Subject;

/**
 * Documents from folders of FreeMarker templates; the template of a kind is {@code
 * <kind>/document.ftl}.
 */
public final class HtmlRenderer implements MarkupRenderer {

  private final LanguageTemplates templates;

  /**
   * @param folders of templates, searched in this order file by file, so that a house can override
   *     one file
   * @throws java.io.UncheckedIOException if a folder isn't there
   */
  public HtmlRenderer(List<Path> folders) {
    this.templates = new LanguageTemplates(folders);
  }

  @Override
  public Markup render(DocumentKind kind, Medium medium, Subject subject, int detail) {
    String template = kind.name() + "/document.ftl";
    LanguageTemplates.Language language = templates.in(subject.definition().content().language());
    return language.run(
        template,
        subject.definition().places().file(),
        variables(language, kind, medium, subject, detail));
  }

  private static Map<String, Object> variables(
      LanguageTemplates.Language language,
      DocumentKind kind,
      Medium medium,
      Subject subject,
      int detail) {
    Map<String, Object> variables = language.variables();
    variables.putAll(new TemplateFunctions(subject.definition(), language.words()).byName());
    variables.put("diagram", new DiagramFunction(subject, medium, language.words()));
    variables.put("kind", kind.name());
    variables.put("medium", medium.markup().extension());
    variables.put("package", subject.definition().content());
    variables.put("analysis", subject.analysis());
    variables.put("content", subject.content());
    variables.put("asOf", subject.asOf());
    variables.put("detail", detail);
    variables.put("warnings", subject.warnings());
    variables.put("sourceName", subject.source().name());
    variables.put("version", subject.version());
    Since since = subject.since();
    if (since != null) {
      variables.put("since", SinceContent.of(since, language.words()));
    }
    return variables;
  }
}
