package org.demarche.ledger.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.demarche.edition.EditionKey;

/**
 * An edition that was published.
 *
 * @param key its name, without a digest of its documents
 * @param inputSha256 of all that it was made of, as its manifest says
 * @param jobId that made it; empty when it was entered from its folder
 */
public record EditionEntry(
    EditionKey key, LocalDate asOf, String inputSha256, Instant published, String jobId) {

  /** Cuts the time to the microsecond, which is what both databases keep. */
  public EditionEntry {
    published = published.truncatedTo(ChronoUnit.MICROS);
  }

  public String packageId() {
    return key.packageId();
  }

  public int number() {
    return key.number();
  }
}
