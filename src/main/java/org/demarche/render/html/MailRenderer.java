package org.demarche.render.html;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.render.MailSubject;
import org.demarche.render.MailText;
import org.demarche.render.MailWriter;

/**
 * Mails from the templates {@code mail/subject.txt.ftl}, {@code mail/message.txt.ftl} and {@code
 * mail/message.ftl}. They see the components of {@link MailSubject} by name.
 */
public final class MailRenderer implements MailWriter {

  private static final int WIDTH = 72;

  private final LanguageTemplates templates;

  /**
   * @param folders of templates, searched in this order file by file
   * @throws java.io.UncheckedIOException if a folder isn't there
   */
  public MailRenderer(List<Path> folders) {
    this.templates = new LanguageTemplates(folders);
  }

  @Override
  public MailText write(MailSubject subject) {
    LanguageTemplates.Language language = templates.in(subject.language());
    Map<String, Object> variables = language.variables();
    variables.put("recipient", subject.recipient());
    variables.put("news", subject.news());
    variables.put("decisions", subject.decisions());
    variables.put("attached", subject.attached());
    variables.put("linked", subject.linked());
    variables.put("encrypted", subject.encrypted());
    variables.put("public", subject.free());
    variables.put("copyId", subject.copyId());
    variables.put("owner", subject.owner());
    variables.put("ownerAddress", subject.ownerAddress());
    variables.put("wrap", (TemplateMethodModelEx) MailRenderer::wrap);
    Configuration mails = language.configuration();
    return new MailText(
        run(mails, "mail/subject.txt.ftl", variables).replaceAll("\\s+", " "),
        run(mails, "mail/message.txt.ftl", variables) + "\n",
        run(mails, "mail/message.ftl", variables));
  }

  private static String run(
      Configuration configuration, String template, Map<String, Object> variables) {
    StringWriter out = new StringWriter(1 << 13);
    try {
      configuration.getTemplate(template).process(variables, out);
    } catch (ParseException e) {
      throw fault(template, e.getLineNumber(), e.getEditorMessage(), e);
    } catch (TemplateException e) {
      Integer line = e.getLineNumber();
      throw fault(template, line == null ? 0 : line, e.getMessageWithoutStackTop(), e);
    } catch (IOException e) {
      throw fault(template, 0, String.valueOf(e.getMessage()), e);
    }
    return out.toString().strip();
  }

  private static IllegalStateException fault(
      String template, int line, String message, Exception cause) {
    return new IllegalStateException(
        "Template %s failed at line %d: %s"
            .formatted(template, line, message.strip().split("\\R", 2)[0]),
        cause);
  }

  /**
   * A text in lines of at most 72 characters, for mail without HTML: {@code wrap(text, indent)}. A
   * word that is longer stays whole.
   */
  private static Object wrap(List<?> arguments) throws TemplateModelException {
    String indent = arguments.size() > 1 ? text(arguments.get(1)) : "";
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text(arguments.get(0)).strip().split("\\s+", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        lines.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }

  private static String text(Object argument) throws TemplateModelException {
    if (argument instanceof TemplateScalarModel scalar) {
      return scalar.getAsString();
    }
    throw new TemplateModelException("wrap takes texts");
  }
}
