package org.demarche.packet;

import java.time.LocalDate;
import java.util.List;
import org.demarche.edition.Edition;
import org.demarche.edition.ManifestJson;
import org.demarche.files.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a packet holds, as {@code packet.json} in its zip. It tells of no clock, host or folder.
 *
 * @param format {@link #FORMAT}
 * @param name of the packet's files, without their endings
 * @param title as on the cover
 * @param audience as on the cover; may be empty
 * @param marking the highest of all editions; may be empty
 * @param asOf the latest of all editions
 * @param version of Demarche
 * @param editions one for each package, in order
 * @param files in the zip, in order, this one apart
 */
public record PacketManifest(
    String format,
    String name,
    String title,
    String audience,
    String marking,
    LocalDate asOf,
    String version,
    List<Entry> editions,
    List<File> files) {

  /** The value of {@link #format()} in what this version writes. */
  public static final String FORMAT = "demarche-packet/2";

  /** The manifest's name in the zip. */
  public static final String FILE_NAME = "packet.json";

  public PacketManifest {
    editions = List.copyOf(editions);
    files = List.copyOf(files);
  }

  /**
   * An edition that is in the packet.
   *
   * @param packageId the package's id
   * @param number of the edition, from 1
   * @param title of the package
   * @param edition the date that the definition gives it
   * @param asOf the day that "today" means in its documents
   * @param marking or empty
   */
  public record Entry(
      String packageId,
      int number,
      String title,
      LocalDate edition,
      LocalDate asOf,
      String marking) {

    static Entry of(Edition edition) {
      return new Entry(
          edition.packageId(),
          edition.number(),
          edition.manifest().title(),
          edition.manifest().edition(),
          edition.manifest().asOf(),
          edition.manifest().marking());
    }
  }

  /**
   * A file of the zip.
   *
   * @param path in it
   * @param mediaType registered media type
   * @param pages null where the medium has none
   * @param size bytes
   * @param sha256 of its bytes
   */
  public record File(
      String path, String mediaType, @Nullable Integer pages, long size, String sha256) {

    static File of(String path, String mediaType, int pages, byte[] content) {
      return new File(
          path, mediaType, pages == 0 ? null : pages, content.length, Sha256.of(content));
    }
  }

  /** As JSON in UTF-8. */
  public byte[] json() {
    return ManifestJson.writeRecord(this);
  }
}
