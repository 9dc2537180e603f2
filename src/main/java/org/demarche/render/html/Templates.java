package org.demarche.render.html;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.demarche.render.words.Words;

/**
 * FreeMarker, set so that templates can only read values: they start no Java class, open no file
 * outside their folders, and print texts escaped unless they say otherwise.
 */
final class Templates {

  private Templates() {}

  /**
   * @param folders searched in this order, file by file
   * @param words in the language of what is printed
   * @throws UncheckedIOException if a folder isn't there
   */
  static Configuration configuration(List<Path> folders, Words words) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setObjectWrapper(new ModelWrapper(words));
    configuration.setTemplateLoader(
        new MultiTemplateLoader(
            folders.stream().map(Templates::loader).toArray(TemplateLoader[]::new)));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputEncoding("UTF-8");
    configuration.setOutputFormat(XHTMLOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setLocalizedLookup(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNumberFormat("c");
    configuration.setBooleanFormat("c");
    configuration.setLocale(Locale.ENGLISH);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    return configuration;
  }

  private static TemplateLoader loader(Path folder) {
    try {
      return new FileTemplateLoader(folder.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("No folder of templates: " + folder, e);
    }
  }
}
