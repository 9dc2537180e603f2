package org.demarche.watch.folder;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files and folders that no author dropped: what programs have not finished, and what
 * operating systems and disk stations put everywhere. They stay where they are.
 */
final class IgnoredFiles {

  /** Hidden files, and names that programs use for files they have not finished. */
  private static final String TEMPORARY =
      "\\..*|~.*|#.*#|.*~|.*\\.(tmp|temp|part|partial|filepart|crdownload|download|swp|swx"
          + "|bak|lock|writing)";

  /** Windows: views and settings of folders, where a file came from, waste-paper baskets. */
  private static final String WINDOWS =
      "thumbs\\.db|ehthumbs(_vista)?\\.db|desktop\\.ini|.*:zone\\.identifier"
          + "|\\$recycle\\.bin|recycler|system volume information";

  /** macOS: the other half of archives, and icons of folders. */
  private static final String MACOS = "__macosx|icon\\r";

  /** Disk stations: indices, attributes, waste-paper baskets. */
  private static final String STATIONS = "@eadir|.*@syno(eastream|resource)|#recycle|@recycle";

  /** Linux, and notes about the folder itself. */
  private static final String OTHERS = "lost\\+found|readme(\\.(md|txt))?";

  private static final Pattern NAMES =
      Pattern.compile(
          String.join("|", TEMPORARY, WINDOWS, MACOS, STATIONS, OTHERS), Pattern.DOTALL);

  private IgnoredFiles() {}

  static boolean is(String name) {
    return NAMES.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
