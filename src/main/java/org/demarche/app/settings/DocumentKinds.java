package org.demarche.app.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.render.DocumentKind;
import org.demarche.render.Medium;

/** Which documents there are: each is a folder of templates that holds {@code document.ftl}. */
public final class DocumentKinds {

  private static final String TEMPLATE = "document.ftl";

  private DocumentKinds() {}

  /** The kinds that folders of templates hold, in the order in which they are read. */
  public static List<DocumentKind> in(List<Path> folders) {
    return folders.stream()
        .filter(Files::isDirectory)
        .flatMap(DocumentKinds::kinds)
        .distinct()
        .sorted(DocumentKind.READING_ORDER)
        .toList();
  }

  /** Those that the settings ask for. */
  public static List<DocumentKind> wanted(Settings settings, List<Path> folders) {
    List<DocumentKind> all = in(folders);
    List<String> names = settings.words(Setting.KIND);
    if (all.isEmpty()) {
      throw new UsageException(
          "There are no templates in " + folders.get(folders.size() - 1) + "; nothing can be made");
    }
    return names.isEmpty() ? all : names.stream().map(name -> named(name, all, settings)).toList();
  }

  /** The forms that the settings ask for. */
  public static List<Medium> media(Settings settings) {
    List<Medium> media =
        settings.words(Setting.FORMAT).stream().map(name -> medium(name, settings)).toList();
    if (media.isEmpty()) {
      throw settings.bad(Setting.FORMAT, "names no form; there are pdf, html and docx");
    }
    return media;
  }

  private static Medium medium(String name, Settings settings) {
    return Stream.of(Medium.values())
        .filter(medium -> medium.extension().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                settings.bad(Setting.FORMAT, "has a form other than pdf, html and docx: " + name));
  }

  private static DocumentKind named(String name, List<DocumentKind> all, Settings settings) {
    List<String> names = all.stream().map(DocumentKind::name).toList();
    return all.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                settings.bad(
                    Setting.KIND,
                    "has a kind that there are no templates for; there are "
                        + String.join(", ", names)));
  }

  private static Stream<DocumentKind> kinds(Path templates) {
    try (Stream<Path> folders = Files.list(templates)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(TEMPLATE)))
          .map(folder -> new DocumentKind(folder.getFileName().toString()))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
