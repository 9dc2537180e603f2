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
import java.util.List;
import java.util.Map;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;
import org.demarche.render.Markup;
import org.demarche.render.RenderingRules;
import org.jspecify.annotations.Nullable;

/**
 * One template, about to be run.
 *
 * @param template its name below the folders of templates
 * @param about the file that is being printed, for findings
 */
record TemplateRun(Configuration configuration, String template, String about) {

  /** What the template writes; a fault in it is a finding. */
  Markup markup(Map<String, Object> variables) {
    try {
      StringWriter out = new StringWriter(1 << 16);
      Environment environment =
          configuration.getTemplate(template).createProcessingEnvironment(variables, out);
      environment.process();
      return new Markup(out.toString().strip(), pageLimit(environment), List.of());
    } catch (TemplateNotFoundException e) {
      return fault(e.getTemplateName(), 0, 0, "there is no such template");
    } catch (ParseException e) {
      return fault(
          e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage());
    } catch (TemplateException e) {
      return fault(
          e.getTemplateSourceName(),
          e.getLineNumber(),
          e.getColumnNumber(),
          e.getMessageWithoutStackTop());
    } catch (IOException e) {
      return fault(template, 0, 0, String.valueOf(e.getMessage()));
    }
  }

  private static int pageLimit(Environment environment) throws TemplateModelException {
    return environment.getGlobalVariable("pageLimit") instanceof TemplateNumberModel limit
        ? limit.getAsNumber().intValue()
        : 0;
  }

  /** What FreeMarker adds after it are tips on its own terms. */
  private static String firstParagraph(String message) {
    return message.strip().split("\\R\\s*\\R", 2)[0].replaceAll("\\s+", " ");
  }

  private Markup fault(
      @Nullable String name, @Nullable Integer line, @Nullable Integer column, String message) {
    SourceLocation place =
        new SourceLocation(
            "templates/" + name, line == null ? 0 : line, column == null ? 0 : column, 1);
    Finding finding =
        RenderingRules.TEMPLATE_FAULT.at(
            place,
            "",
            "Template %s failed on %s".formatted(name, about),
            firstParagraph(message),
            "");
    return new Markup("", 0, List.of(finding));
  }
}
