package org.demarche.watch.folder;

import java.io.IOException;
import java.nio.file.Files;
import org.demarche.files.FileNames;

/** Who may write in a drop folder: whoever can, can publish. */
public final class DropRights {

  private static final int OTHERS_WRITE = 0002;
  private static final int STICKY = 01000;

  private DropRights() {}

  /**
   * Looks at the rights of the folder.
   *
   * @param shared whether everybody may drop files, if they can't touch those of others
   * @throws IOException if others than its owner and group may write in it
   */
  public static void check(DropFolder folder, boolean shared) throws IOException {
    int mode = (Integer) Files.getAttribute(folder.path(), "unix:mode");
    if ((mode & OTHERS_WRITE) == 0) {
      return;
    }
    String name = FileNames.shown(folder.path());
    if ((mode & STICKY) == 0) {
      throw new IOException(
          "everybody can write in %s and replace files of others; take that right away (chmod o-w)"
              .formatted(name));
    }
    if (!shared) {
      throw new IOException(
          "everybody can write in %s; take that right away (chmod o-w), or set drop-shared=true"
              .formatted(name));
    }
  }
}
