package org.demarche.deliver.plan;

import java.util.List;
import org.demarche.deliver.list.CopyMedium;
import org.demarche.edition.Manifest;

/**
 * An edition at hand.
 *
 * @param manifest what it holds
 * @param number of its folder
 */
public record DeliverableEdition(Manifest manifest, int number) {

  private static final int PRINT_LENGTH = 8;

  public String packageId() {
    return manifest.packageId();
  }

  /**
   * The package, the number, and the start of a digest of the documents: numbers begin again when
   * somebody empties the output folder, and another edition 1 must not pass for the one sent.
   */
  public String key() {
    return key(CopyContents.digest(this, List.of(), List.of(CopyMedium.ZIP)));
  }

  /** As {@link #key} was up to version 1.0: with the hash of the definition. */
  String formerKey() {
    return key(manifest.input().sha256());
  }

  private String key(String hash) {
    String print = hash.substring(0, Math.min(PRINT_LENGTH, hash.length()));
    return "%s@%d.%s".formatted(packageId(), number, print);
  }

  /** The kinds of documents that it holds, in order. */
  public List<String> kinds() {
    return manifest.documents().stream().map(Manifest.Document::kind).distinct().toList();
  }
}
