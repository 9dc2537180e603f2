package org.demarche.packet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.edition.Discrepancy;
import org.demarche.edition.Discrepancy.Kind;
import org.demarche.edition.ManifestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketVerifierTest {

  @Test
  void aTextOfItsManifestThatChangedIsFound(@TempDir Path folder) throws IOException {
    Path zip = folder.resolve("book.zip");
    pack(zip);
    assertEquals(List.of(), PacketVerifier.verify(zip));

    String bytes = Files.readString(zip, ISO_8859_1);
    Files.writeString(zip, bytes.replace("The title", "Tha title"), ISO_8859_1);

    assertEquals(
        List.of(
            new Discrepancy(
                Kind.NO_MANIFEST,
                PacketManifest.FILE_NAME,
                "cannot be read: its bytes are not those that were packed")),
        PacketVerifier.verify(zip));
  }

  /** Stored as it is, so that its text can be seen in the zip. */
  private static void pack(Path zip) throws IOException {
    byte[] json =
        ManifestJson.writeRecord(
            new PacketManifest(
                PacketManifest.FORMAT,
                "book",
                "The title",
                "",
                "",
                LocalDate.of(1998, 10, 22),
                "1",
                List.of(),
                List.of()));
    CRC32 sum = new CRC32();
    sum.update(json);
    ZipEntry entry = new ZipEntry(PacketManifest.FILE_NAME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(json.length);
    entry.setCrc(sum.getValue());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(entry);
      out.write(json);
      out.closeEntry();
    }
  }
}
