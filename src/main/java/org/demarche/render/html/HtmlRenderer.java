package org.demarche.render.html;

import freemarker.template.Configuration;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.Subject;
import org.demarche.render.content.DocumentContent;

/**
 * Documents from folders of FreeMarker templates; the template of a kind is {@code
 * <kind>/document.ftl}.
 */
public final class HtmlRenderer implements MarkupRenderer {

  private final Configuration configuration;

  /**
   * @param folders of templates, searched in this order file by file, so that a house can override
   *     one file
   * @throws java.io.UncheckedIOException if a folder isn't there
   */
  public HtmlRenderer(List<Path> folders) {
    this.configuration = Templates.configuration(folders);
  }

  @Override
  public Markup render(DocumentKind kind, Medium medium, Subject subject, int detail) {
    String template = kind.name() + "/document.ftl";
    return new TemplateRun(configuration, template, subject.definition().places().file())
        .markup(variables(kind, medium, subject, detail));
  }

  private static Map<String, Object> variables(
      DocumentKind kind, Medium medium, Subject subject, int detail) {
    Map<String, Object> variables =
        new HashMap<>(new TemplateFunctions(subject.definition()).byName());
    variables.put("diagram", new DiagramFunction(subject, medium));
    variables.put("kind", kind.name());
    variables.put("medium", medium.extension());
    variables.put("package", subject.definition().content());
    variables.put("textDirection", TextDirection.of(subject.definition().content().language()));
    variables.put("analysis", subject.analysis());
    variables.put("content", DocumentContent.of(subject.definition(), subject.analysis()));
    variables.put("asOf", subject.asOf());
    variables.put("detail", detail);
    variables.put("warnings", subject.warnings());
    variables.put("sourceName", subject.source().name());
    variables.put("version", subject.version());
    return variables;
  }
}
