package org.demarche.deliver.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.deliver.list.CopyMedium;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionKey;
import org.demarche.edition.Manifest.Document;
import org.demarche.files.Sha256;

/** What of an edition goes into a copy. */
final class CopyContents {

  private CopyContents() {}

  /**
   * What a copy would lack, in words: {@code "matrix" as pdf}; empty if nothing.
   *
   * @param kinds empty: whatever there is, but something
   */
  static Optional<String> lacking(Edition edition, List<String> kinds, List<CopyMedium> media) {
    for (CopyMedium medium : media) {
      if (kinds.isEmpty() && documents(edition, kinds, medium).findAny().isEmpty()) {
        return Optional.of("any document as " + medium.key());
      }
      for (String kind : edition.owed(kinds)) {
        if (documents(edition, List.of(kind), medium).findAny().isEmpty()) {
          return Optional.of("\"%s\" as %s".formatted(kind, medium.key()));
        }
      }
    }
    return Optional.empty();
  }

  /** About how many bytes a copy has; what compression and covers do is not reckoned with. */
  static long size(List<Edition> editions, List<String> kinds, List<CopyMedium> media) {
    return editions.stream()
        .flatMap(edition -> media.stream().flatMap(medium -> documents(edition, kinds, medium)))
        .mapToLong(Document::size)
        .sum();
  }

  /** A digest of the documents of a copy: SHA-256, the same for the same bytes. */
  static String digest(Edition edition, List<String> kinds, List<CopyMedium> media) {
    String files =
        media.stream()
            .sorted()
            .flatMap(
                medium ->
                    documents(edition, kinds, medium)
                        .map(d -> medium.key() + ' ' + d.file() + ' ' + d.sha256() + '\n'))
            .collect(Collectors.joining());
    return Sha256.of(files.getBytes(StandardCharsets.UTF_8));
  }

  /** The key by which the ledger knows an edition: with the start of a digest of its documents. */
  static EditionKey key(Edition edition) {
    return edition.key().withPrint(digest(edition, List.of(), List.of(CopyMedium.ZIP)));
  }

  /** As {@link #key} was up to version 1.0: with the hash of the definition. */
  static EditionKey formerKey(Edition edition) {
    return edition.key().withPrint(edition.manifest().input().sha256());
  }

  private static Stream<Document> documents(
      Edition edition, List<String> kinds, CopyMedium medium) {
    return edition.documents().stream()
        .filter(document -> kinds.isEmpty() || kinds.contains(document.kind()))
        .filter(document -> medium.holds(document.mediaType()));
  }
}
