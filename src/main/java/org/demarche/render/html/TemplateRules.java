package org.demarche.render.html;

import java.util.List;
import org.demarche.model.Rule;
import org.demarche.model.Severity;

/** The rules of this room. */
public final class TemplateRules {

  /** A template that cannot be read or run. */
  static final Rule TEMPLATE_FAULT =
      new Rule(
          "D406",
          Severity.ERROR,
          "A template cannot be read or run",
          """
          Documents are made by the templates of a folder, or by those that a house puts in its own. The place that \
          the finding gives is in the template, not in the definition: a directive that is not closed, a variable \
          that does not exist, or a value that may be missing and has no default. The definition that was being \
          printed is named in the message, since a template may fail on one definition only.""",
          "Correct the template at this place; `(value)!` gives a default where a value may be missing.",
          "${package.subtitel}");

  private TemplateRules() {}

  public static List<Rule> all() {
    return List.of(TEMPLATE_FAULT);
  }
}
