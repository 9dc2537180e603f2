package org.demarche.packet;

/**
 * A packet.
 *
 * @param name of its files, without their endings
 * @param pdf all its documents as one
 * @param zip that, and each document by itself, with {@code packet.json}
 * @param manifest what is in it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
public record Packet(String name, byte[] pdf, byte[] zip, PacketManifest manifest) {

  public String pdfName() {
    return name + ".pdf";
  }

  public String zipName() {
    return name + ".zip";
  }
}
