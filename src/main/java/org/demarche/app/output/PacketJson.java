package org.demarche.app.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.demarche.edition.ManifestJson;
import org.demarche.packet.Packet;
import org.demarche.packet.PacketManifest;

/**
 * A packet that was written, for another program.
 *
 * @param files that were written
 * @param packet what is in it
 */
record PacketJson(List<String> files, PacketManifest packet) {

  static String of(Packet packet, List<Path> files) {
    PacketJson json =
        new PacketJson(files.stream().map(Path::toString).toList(), packet.manifest());
    return new String(ManifestJson.writeRecord(json), StandardCharsets.UTF_8).stripTrailing();
  }
}
