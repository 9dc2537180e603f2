package org.demarche.render.html;

import freemarker.template.Configuration;
import freemarker.template.TemplateMethodModelEx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.render.Cover;
import org.demarche.render.CoverRenderer;
import org.demarche.render.Markup;

/** Covers from {@code packet/cover.ftl}, which sees a {@link Cover} and nothing else. */
public final class CoverTemplate implements CoverRenderer {

  private static final String TEMPLATE = "packet/cover.ftl";

  private final Configuration configuration;

  /**
   * @param folders of templates, searched in this order file by file
   * @throws java.io.UncheckedIOException if a folder isn't there
   */
  public CoverTemplate(List<Path> folders) {
    this.configuration = Templates.configuration(folders);
  }

  @Override
  public Markup render(Cover cover) {
    TemplateMethodModelEx count = TemplateFunctions::count;
    return new TemplateRun(configuration, TEMPLATE, "the cover of the packet")
        .markup(Map.of("cover", cover, "medium", "pdf", "count", count));
  }
}
