package org.demarche.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.files.OutputMode;

/** Puts packets in a folder; a reader sees each file whole or not at all. */
public final class PacketFiles {

  private PacketFiles() {}

  /**
   * Writes the PDF, and the zip if it is wanted; what had these names is replaced.
   *
   * @param folder made if it is missing
   * @param mode who may read them
   * @return the files, in this order
   */
  public static List<Path> write(Path folder, Packet packet, boolean zip, OutputMode mode)
      throws IOException {
    mode.makeFolders(folder);
    List<Path> files = new ArrayList<>();
    files.add(mode.write(folder.resolve(packet.pdfName()), packet.pdf()));
    if (zip) {
      files.add(mode.write(folder.resolve(packet.zipName()), packet.zip()));
    }
    return files;
  }
}
