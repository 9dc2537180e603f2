package org.demarche.render.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.render.Cover;
import org.demarche.render.CoverRenderer;
import org.demarche.render.Markup;

/** Covers from {@code packet/cover.ftl}, which sees a {@link Cover} and nothing else. */
public final class CoverTemplate implements CoverRenderer {

  private static final String TEMPLATE = "packet/cover.ftl";

  private final LanguageTemplates templates;

  /**
   * @param folders of templates, searched in this order file by file
   * @throws java.io.UncheckedIOException if a folder isn't there
   */
  public CoverTemplate(List<Path> folders) {
    this.templates = new LanguageTemplates(folders);
  }

  @Override
  public Markup render(Cover cover) {
    LanguageTemplates.Language language = templates.in(cover.language());
    Map<String, Object> variables = language.variables();
    variables.put("cover", cover);
    variables.put("medium", "pdf");
    return language.run(TEMPLATE, "the cover of the packet", variables);
  }
}
