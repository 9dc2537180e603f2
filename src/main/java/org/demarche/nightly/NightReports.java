package org.demarche.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.files.FolderLock;
import org.demarche.files.OutputMode;

/**
 * The reports of nights, {@code output/_nightly/2026-11-24-0200.txt} and {@code .html}, with copies
 * of the last one named {@code latest}. No package can have an id with an underscore.
 */
public final class NightReports {

  /** The folder's name in the output folder. */
  public static final String FOLDER = "_nightly";

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  private final Path folder;
  private final int kept;
  private final OutputMode mode;

  /**
   * @param out the folder of all packages
   * @param kept how many reports stay; at least 1
   * @param mode who may read them
   */
  public NightReports(Path out, int kept, OutputMode mode) {
    this.folder = out.resolve(FOLDER);
    this.kept = kept;
    this.mode = mode;
  }

  /**
   * Writes the report, each file whole or not at all.
   *
   * @param when the night began, in the zone of its schedule
   * @return the text's file
   */
  public Path write(NightReport report, LocalDateTime when) throws IOException {
    mode.makeFolders(folder);
    String name = when.format(NAME);
    Path text = write(textName(when), report.text());
    write(name + ".html", report.html());
    write("latest.txt", report.text());
    write("latest.html", report.html());
    forget();
    return text;
  }

  OutputMode mode() {
    return mode;
  }

  /** The name of a night's report as text. */
  public static String textName(LocalDateTime when) {
    return when.format(NAME) + ".txt";
  }

  /**
   * One night at a time for an output folder, among all processes; it ends with the process.
   *
   * @return empty if another night is running
   */
  public Optional<FolderLock> lock() throws IOException {
    mode.makeFolders(folder);
    return FolderLock.tryTake(folder.resolve(".lock"));
  }

  private Path write(String name, String content) throws IOException {
    return mode.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }

  private void forget() throws IOException {
    List<Path> dated;
    try (Stream<Path> files = Files.list(folder)) {
      dated =
          files.filter(file -> file.getFileName().toString().matches("\\d.*")).sorted().toList();
    }
    for (Path old : dated.subList(0, Math.max(0, dated.size() - 2 * kept))) {
      Files.deleteIfExists(old);
    }
  }
}
