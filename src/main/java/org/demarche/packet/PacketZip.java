package org.demarche.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.packet.PacketManifest.File;
import org.demarche.packet.Selection.Paper;
import org.demarche.render.Medium;

/**
 * The files of a packet in a zip: in a fixed order, all of one time, so that it can be repeated.
 */
final class PacketZip {

  /** The first day that a zip can tell. */
  private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);

  private final Map<String, byte[]> contents = new LinkedHashMap<>();
  private final List<File> files = new ArrayList<>();

  /** The merged packet, then the documents of each package in a folder of its id. */
  PacketZip(String pdfName, byte[] pdf, int pages, List<Selection> selections) {
    add(pdfName, Medium.PDF.mediaType(), pages, pdf);
    for (Selection each : selections) {
      each.papers().forEach(paper -> add(each, paper));
      each.others().forEach(paper -> add(each, paper));
    }
  }

  private void add(Selection selection, Paper paper) {
    String path = selection.edition().packageId() + "/" + paper.document().file();
    add(path, paper.document().mediaType(), paper.document().pages(), paper.content());
  }

  private void add(String path, String mediaType, int pages, byte[] content) {
    contents.put(path, content);
    files.add(File.of(path, mediaType, pages, content));
  }

  /** What is in it, the manifest apart. */
  List<File> files() {
    return files;
  }

  /** The zip, its manifest first. */
  byte[] write(PacketManifest manifest) {
    LocalDate day = manifest.asOf().isBefore(FIRST) ? FIRST : manifest.asOf();
    LocalDateTime time = day.atStartOfDay();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, PacketManifest.FILE_NAME, manifest.json(), time);
      for (Map.Entry<String, byte[]> file : contents.entrySet()) {
        put(zip, file.getKey(), file.getValue(), time);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a zip in memory can always be written", e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String path, byte[] content, LocalDateTime time)
      throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
