package org.demarche.app.output;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.edition.Discrepancy;
import org.demarche.edition.ManifestJson;
import org.demarche.files.FileNames;
import org.demarche.render.text.FindingsText;

/**
 * What a verification met, also for other programs.
 *
 * @param editions how many were read
 * @param packets how many were read
 * @param differences from what their manifests say
 */
public record EditionVerification(int editions, int packets, List<Difference> differences) {

  public EditionVerification {
    differences = List.copyOf(differences);
  }

  /**
   * A difference.
   *
   * @param packageId empty for a packet
   * @param edition its number; empty for a packet and for a copy of a definition
   * @param packet the name of its zip; empty for an edition
   * @param kind {@code changed}, {@code missing}, {@code extra}, {@code not_made} or {@code
   *     no_manifest}
   * @param file in the edition or packet
   * @param detail in words
   */
  public record Difference(
      @JsonProperty("package") String packageId,
      String edition,
      String packet,
      String kind,
      String file,
      String detail) {

    public static Difference ofEdition(String id, String number, Discrepancy found) {
      return new Difference(id, number, "", word(found), found.file(), found.detail());
    }

    /** Of a private copy of a definition. */
    public static Difference ofDefinition(String id, Discrepancy found) {
      return new Difference(id, "", "", word(found), found.file(), found.detail());
    }

    public static Difference ofPacket(String packet, Discrepancy found) {
      return new Difference("", "", packet, word(found), found.file(), found.detail());
    }

    private static String word(Discrepancy found) {
      return found.kind().name().toLowerCase(Locale.ROOT);
    }

    String line() {
      String where =
          !packet.isEmpty()
              ? FileNames.shownName(Path.of(packet))
              : edition.isEmpty() ? packageId : "%s, edition %s".formatted(packageId, edition);
      return "%s: %s %s".formatted(where, FileNames.escaped(file), detail);
    }
  }

  public String text() {
    String sums =
        "Verified %s and %s: %s"
            .formatted(
                FindingsText.number(editions, "edition"),
                FindingsText.number(packets, "packet"),
                differences.isEmpty()
                    ? "all as they were made"
                    : FindingsText.number(differences.size(), "difference"));
    return Stream.concat(differences.stream().map(Difference::line), Stream.of(sums))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  public String json() {
    return new String(ManifestJson.writeRecord(this), StandardCharsets.UTF_8);
  }
}
