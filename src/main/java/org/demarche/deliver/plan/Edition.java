package org.demarche.deliver.plan;

import java.util.List;
import org.demarche.bundle.Manifest;

/**
 * An edition at hand.
 *
 * @param manifest what it holds
 * @param number of its folder
 */
public record Edition(Manifest manifest, int number) {

  private static final int PRINT_LENGTH = 8;

  public String packageId() {
    return manifest.packageId();
  }

  /**
   * The package, the number, and the start of the definition's hash: numbers begin again when
   * somebody empties the output folder, and another edition 1 must not pass for the one sent.
   */
  public String key() {
    String hash = manifest.input().sha256();
    String print = hash.substring(0, Math.min(PRINT_LENGTH, hash.length()));
    return "%s@%d.%s".formatted(packageId(), number, print);
  }

  /** The kinds of documents that it holds, in order. */
  public List<String> kinds() {
    return manifest.documents().stream().map(Manifest.Document::kind).distinct().toList();
  }
}
