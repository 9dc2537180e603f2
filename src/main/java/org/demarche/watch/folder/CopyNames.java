package org.demarche.watch.folder;

import java.util.regex.Pattern;

/** Names that programs give to a second copy of a file. */
final class CopyNames {

  /** By programs that keep folders the same: the copy that lost. */
  private static final Pattern CONFLICT =
      Pattern.compile(
          ".*(\\.sync-conflict-|[ _(-]conflicted copy|_conflict-\\d|\\(sfconflict |\\[conflict).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** By browsers and file managers: perhaps a copy, perhaps a later version. */
  private static final Pattern COPY =
      Pattern.compile(
          "(.* \\(\\d+\\)|.* - (copy|kopie|copie)( \\(\\d+\\))?|.* copy( \\d+)?|copy of .*)"
              + "(\\.[^.]*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private CopyNames() {}

  /** Whether a program says by the name that another file is the right one. */
  static boolean isConflict(String name) {
    return CONFLICT.matcher(name).matches();
  }

  /** Whether the name is that of any copy. */
  static boolean isCopy(String name) {
    return isConflict(name) || COPY.matcher(name).matches();
  }
}
