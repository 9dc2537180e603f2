package org.demarche.app.output;

import java.nio.file.Path;
import java.util.List;
import org.demarche.packet.Packet;
import org.demarche.packet.PacketManifest;

/**
 * A packet that was written, for another program.
 *
 * @param files that were written
 * @param packet what is in it
 */
public record PacketJson(List<String> files, PacketManifest packet) {

  public static String of(Packet packet, List<Path> files) {
    return JsonOutput.of(
        "demarche-packet-files/1",
        new PacketJson(files.stream().map(Path::toString).toList(), packet.manifest()));
  }
}
