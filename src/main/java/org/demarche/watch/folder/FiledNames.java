package org.demarche.watch.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.files.CheckedFolder;
import org.demarche.files.FileNames;
import org.demarche.files.FileState;

/** Names of files in the program's own folders. */
public final class FiledNames {

  static final String TEXT_REPORT = ".report.txt";
  static final String PAGE_REPORT = ".report.html";

  /** Bytes for a number and the ending of a report. */
  private static final int ROOM = 24;

  private FiledNames() {}

  /** The name of a rejected file: its own in visible characters, shortened if need be. */
  static String ofRejected(Path file) {
    return FileNames.fitting(FileNames.shownName(file), ROOM);
  }

  /** A name that is not taken: this one, or else with -2, -3 and so on. */
  static Path free(CheckedFolder in, String name) throws IOException {
    String stem = FileNames.stem(Path.of(name));
    return free(in, stem, name.substring(stem.length()), "");
  }

  /**
   * A name that is not taken: with the first suffix, then with -2, -3 and so on. Names that some
   * systems hold to be the same, since they differ in case or Unicode form only, are taken too.
   */
  static Path free(CheckedFolder in, String stem, String extension, String suffix)
      throws IOException {
    Set<String> taken =
        in.names().stream().map(name -> folded(name.toString())).collect(Collectors.toSet());
    String name = stem + suffix + extension;
    for (int i = 2; taken.contains(folded(name)); i++) {
      name = stem + "-" + i + extension;
    }
    return Path.of(name);
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Files, not folders or links, by name. */
  public static List<Path> files(CheckedFolder in) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path name : in.names()) {
      if (in.state(name).kind() == FileState.Kind.FILE) {
        files.add(name);
      }
    }
    return files.stream().sorted().toList();
  }

  /** Whether a stop left it in {@code rejected}: half a report, or one without its file. */
  static boolean isLeftBehind(Path file, CheckedFolder rejected) throws IOException {
    String name = file.toString();
    String subject = name.replaceFirst("(?s)\\.report\\.(txt|html)$", "");
    boolean orphan = !subject.equals(name) && !rejected.has(Path.of(subject));
    return orphan || (name.startsWith(".") && name.endsWith(".tmp"));
  }

  /** With its dot, in lower case; empty for one that is not plain. */
  static String extension(Path file) {
    String name = file.getFileName().toString();
    String extension = name.substring(FileNames.stem(file).length()).toLowerCase(Locale.ROOT);
    return extension.matches("\\.[a-z0-9]{1,10}") ? extension : "";
  }
}
