package org.demarche.ledger.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An edition that was published.
 *
 * @param number from 1
 * @param inputSha256 of all that it was made of, as its manifest says
 * @param jobId that made it; empty when it was entered from its folder
 */
public record EditionEntry(
    String packageId,
    int number,
    LocalDate asOf,
    String inputSha256,
    Instant published,
    String jobId) {

  /** Cuts the time to the microsecond, which is what both databases keep. */
  public EditionEntry {
    published = published.truncatedTo(ChronoUnit.MICROS);
  }

  /** The key by which deliveries name it, for instance {@code us-dprk-1998#3}. */
  public String key() {
    return key(packageId, number);
  }

  public static String key(String packageId, int number) {
    return packageId + "#" + number;
  }
}
