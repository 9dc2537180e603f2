package org.demarche.app.manual;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The texts of licences and notices that libraries carry in their jars, as files. */
final class LicenceTexts {

  private static final Pattern NAME =
      Pattern.compile("(?i)(licen[sc]e|notice|copying|lgpl|mpl|epl|edl|ofl)[^/]*");

  private LicenceTexts() {}

  /**
   * Writes them below {@code target}, a folder for each library that has any.
   *
   * @param classPath jars alone
   * @throws IOException if a jar can't be read or a text can't be written
   */
  static void write(String classPath, Path target) throws IOException {
    for (String jar : classPath.split(File.pathSeparator, -1)) {
      Path file = Path.of(jar);
      String library = file.getFileName().toString().replaceFirst("\\.jar$", "");
      writeOne(file, target.resolve(library));
    }
  }

  private static void writeOne(Path jar, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> texts = zip.stream().filter(LicenceTexts::isText).toList();
      for (ZipEntry text : texts) {
        Path file = target.resolve(fileName(text));
        Files.createDirectories(target);
        try (InputStream in = zip.getInputStream(text)) {
          Files.write(file, in.readAllBytes());
        }
      }
    }
  }

  private static boolean isText(ZipEntry entry) {
    String path = entry.getName();
    return NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).matches()
        && !path.endsWith(".class");
  }

  /** Texts of what a library holds itself keep their folder in the name. */
  private static String fileName(ZipEntry entry) {
    return entry.getName().replace("META-INF/", "").replaceFirst("^/", "").replace('/', '-');
  }
}
