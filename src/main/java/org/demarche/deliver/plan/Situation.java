package org.demarche.deliver.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.demarche.edition.Edition;
import org.demarche.model.MarkingOrder;

/**
 * All that a plan depends on beside the lists.
 *
 * @param editions the current edition of each package that has one, by package id
 * @param packages ids of all packages that are known, built or not
 * @param markings the levels
 * @param known what the ledger knows
 * @param secrets whether passwords and keys are there
 * @param now the time
 * @param zone of lists that name none
 */
public record Situation(
    List<Edition> editions,
    Set<String> packages,
    MarkingOrder markings,
    DeliveryHistory known,
    KnownSecrets secrets,
    Instant now,
    ZoneId zone) {

  public Situation {
    editions = editions.stream().sorted(Comparator.comparing(Edition::packageId)).toList();
    packages = Set.copyOf(packages);
  }
}
