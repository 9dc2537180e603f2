package org.demarche.render.html;

import freemarker.core.XHTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.render.Medium;
import org.demarche.render.Subject;
import org.demarche.render.svg.Diagrams;
import org.demarche.render.svg.draw.Diagram;
import org.demarche.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code diagram(name)}: a diagram with its drawings as markup, or nothing where there
 * is nothing to draw. A diagram is drawn when it is asked for, since many documents have none.
 */
final class DiagramFunction implements TemplateMethodModelEx {

  private final Diagrams diagrams;
  private final Medium medium;

  DiagramFunction(Subject subject, Medium medium, Words words) {
    this.diagrams = Diagrams.of(subject.definition(), subject.analysis(), words);
    this.medium = medium;
  }

  @Override
  @SuppressWarnings("rawtypes") // as FreeMarker declares it
  public @Nullable Object exec(List arguments) throws TemplateModelException {
    if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateScalarModel name)) {
      throw new TemplateModelException("diagram() wants the name of a diagram");
    }
    Optional<Diagram> diagram = diagrams.find(name.getAsString(), medium);
    return diagram.isPresent() ? view(diagram.get()) : null;
  }

  private static Map<String, Object> view(Diagram diagram) throws TemplateModelException {
    List<Map<String, Object>> panels = new ArrayList<>();
    for (Diagram.Panel panel : diagram.panels()) {
      panels.add(
          Map.of(
              "name", panel.name(),
              "title", panel.title(),
              "alternative", panel.alternative(),
              "svg", XHTMLOutputFormat.INSTANCE.fromMarkup(panel.svg())));
    }
    return Map.of(
        "name", diagram.name(),
        "title", diagram.title(),
        "alternative", diagram.alternative(),
        "notes", diagram.notes(),
        "panels", panels,
        "table", diagram.table());
  }
}
