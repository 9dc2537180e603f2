package org.demarche.render.html;

import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.model.Finding;
import org.demarche.model.SourceLocation;
import org.demarche.render.DocumentKind;
import org.demarche.render.Markup;
import org.demarche.render.MarkupRenderer;
import org.demarche.render.Medium;
import org.demarche.render.RenderingRules;
import org.demarche.render.Subject;

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
    try {
      StringWriter out = new StringWriter(1 << 16);
      Environment environment =
          configuration
              .getTemplate(template)
              .createProcessingEnvironment(variables(kind, medium, subject, detail), out);
      environment.process();
      return new Markup(out.toString().strip(), pageLimit(environment), List.of());
    } catch (TemplateNotFoundException e) {
      return fault(e.getTemplateName(), 0, 0, "there is no such template", subject);
    } catch (ParseException e) {
      return fault(
          e.getTemplateName(),
          e.getLineNumber(),
          e.getColumnNumber(),
          e.getEditorMessage(),
          subject);
    } catch (TemplateException e) {
      return fault(
          e.getTemplateSourceName(),
          e.getLineNumber(),
          e.getColumnNumber(),
          e.getMessageWithoutStackTop(),
          subject);
    } catch (IOException e) {
      return fault(template, 0, 0, String.valueOf(e.getMessage()), subject);
    }
  }

  private static int pageLimit(Environment environment) throws TemplateModelException {
    return environment.getGlobalVariable("pageLimit") instanceof TemplateNumberModel limit
        ? limit.getAsNumber().intValue()
        : 0;
  }

  private static Map<String, Object> variables(
      DocumentKind kind, Medium medium, Subject subject, int detail) {
    Map<String, Object> variables =
        new HashMap<>(new TemplateFunctions(subject.definition()).byName());
    variables.put("diagram", new DiagramFunction(subject, medium));
    variables.put("kind", kind.name());
    variables.put("medium", medium.extension());
    variables.put("package", subject.definition().content());
    variables.put("analysis", subject.analysis());
    variables.put("asOf", subject.asOf());
    variables.put("detail", detail);
    variables.put("warnings", subject.warnings());
    variables.put("sourceName", subject.source().name());
    variables.put("version", subject.version());
    return variables;
  }

  /** What FreeMarker adds after it are tips on its own terms. */
  private static String firstParagraph(String message) {
    return message.strip().split("\\R\\s*\\R", 2)[0].replaceAll("\\s+", " ");
  }

  private static Markup fault(
      String template, Integer line, Integer column, String message, Subject subject) {
    SourceLocation place =
        new SourceLocation(
            "templates/" + template, line == null ? 0 : line, column == null ? 0 : column, 1);
    String definition = subject.definition().places().file();
    Finding finding =
        RenderingRules.TEMPLATE_FAULT.at(
            place,
            "",
            "Template %s failed on %s".formatted(template, definition),
            firstParagraph(message),
            "");
    return new Markup("", 0, List.of(finding));
  }
}
