package org.demarche.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Puts packets in a folder; a reader sees each file whole or not at all. */
public final class PacketFiles {

  private PacketFiles() {}

  /**
   * Writes the PDF, and the zip if it is wanted; what had these names is replaced.
   *
   * @param folder made if it is missing
   * @return the files, in this order
   */
  public static List<Path> write(Path folder, Packet packet, boolean zip) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    files.add(write(folder.resolve(packet.pdfName()), packet.pdf()));
    if (zip) {
      files.add(write(folder.resolve(packet.zipName()), packet.zip()));
    }
    return files;
  }

  private static Path write(Path file, byte[] content) throws IOException {
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".packet", ".tmp");
    try {
      Files.write(draft, content);
      draft.toFile().setReadable(true, false);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    return file;
  }
}
