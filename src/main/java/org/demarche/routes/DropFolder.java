package org.demarche.routes;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The folder that definitions are dropped in, and what is where in it.
 *
 * <pre>
 * input/us-dprk-1998.yaml                      waits to be taken
 * input/asia/us-dprk-1998.yaml                 so does what lies in folders of the user's own
 * input/accepted/us-dprk-1998.yaml             the current definition of that package, by its id
 * input/accepted/earlier/us-dprk-1998-1.yaml   what was current before
 * input/rejected/draft.yaml                    a file that could not be built, as it was
 * input/rejected/draft.yaml.report.txt         why, as text and as a page
 * input/rejected/draft.yaml.report.html
 * </pre>
 *
 * @param path {@code input}
 */
public record DropFolder(Path path) {

  /** Names that programs use for files they have not finished, and those of hidden files. */
  private static final Pattern TEMPORARY =
      Pattern.compile(
          "\\..*|~.*|#.*#|.*~|.*\\.(tmp|temp|part|partial|filepart|crdownload|download|swp|swx"
              + "|bak|lock|writing)");

  /** The current definitions of all packages. */
  public Path accepted() {
    return path.resolve("accepted");
  }

  Path earlier() {
    return accepted().resolve("earlier");
  }

  /** Files that could not be built, with their reports. */
  public Path rejected() {
    return path.resolve("rejected");
  }

  /** Whether a file in {@code rejected/} says why another one is there. */
  static boolean isReport(Path file) {
    return file.getFileName().toString().matches(".*\\.report\\.(txt|html)");
  }

  /** Whether a folder in the drop folder is one of Demarche's own, or hidden. */
  boolean isOwn(Path folder) {
    return folder.startsWith(accepted()) || folder.startsWith(rejected()) || isTemporary(folder);
  }

  /** Whether a file is left alone because of its name. */
  boolean isTemporary(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return TEMPORARY.matcher(name).matches();
  }
}
