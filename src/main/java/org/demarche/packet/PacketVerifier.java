package org.demarche.packet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.demarche.edition.Discrepancy;
import org.demarche.edition.Discrepancy.Kind;
import org.demarche.edition.ManifestJson;
import org.demarche.files.Sha256;

/** Holds the zip of a packet, and the PDF beside it, against the manifest in the zip. */
public final class PacketVerifier {

  private PacketVerifier() {}

  /** All that is wrong; empty if the packet is whole and holds nothing else. */
  public static List<Discrepancy> verify(Path zip) {
    try (ZipFile open = new ZipFile(zip.toFile())) {
      return verify(zip, open, manifest(open));
    } catch (IOException e) {
      return List.of(
          new Discrepancy(
              Kind.NO_MANIFEST, PacketManifest.FILE_NAME, "cannot be read: " + e.getMessage()));
    }
  }

  private static PacketManifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(PacketManifest.FILE_NAME);
    if (entry == null) {
      throw new IOException("it is not there");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] json = in.readAllBytes();
      CRC32 sum = new CRC32();
      sum.update(json);
      if (sum.getValue() != entry.getCrc()) {
        throw new IOException("its bytes are not those that were packed");
      }
      return ManifestJson.readRecord(json, PacketManifest.class);
    }
  }

  private static List<Discrepancy> verify(Path path, ZipFile zip, PacketManifest manifest) {
    List<Discrepancy> all = new ArrayList<>();
    for (PacketManifest.File file : manifest.files()) {
      ZipEntry entry = zip.getEntry(file.path());
      if (entry == null) {
        all.add(new Discrepancy(Kind.MISSING, file.path(), "is not there"));
      } else {
        all.addAll(compare(file.path(), file.sha256(), () -> zip.getInputStream(entry)));
      }
      Path beside = path.resolveSibling(file.path());
      if (file.path().equals(manifest.name() + ".pdf") && Files.isRegularFile(beside)) {
        String name = file.path() + " beside the zip";
        all.addAll(compare(name, file.sha256(), () -> Files.newInputStream(beside)));
      }
    }
    Set<String> known =
        manifest.files().stream().map(PacketManifest.File::path).collect(Collectors.toSet());
    zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> !name.equals(PacketManifest.FILE_NAME) && !known.contains(name))
        .forEach(name -> all.add(new Discrepancy(Kind.EXTRA, name, "is not in the manifest")));
    return all;
  }

  /** Opens a file's bytes. */
  private interface Bytes {
    InputStream open() throws IOException;
  }

  private static List<Discrepancy> compare(String name, String sha256, Bytes bytes) {
    try (InputStream in = bytes.open()) {
      return Sha256.of(in).equals(sha256)
          ? List.of()
          : List.of(
              new Discrepancy(Kind.CHANGED, name, "has other bytes than those that were made"));
    } catch (IOException e) {
      return List.of(new Discrepancy(Kind.CHANGED, name, "cannot be read: " + e.getMessage()));
    }
  }
}
