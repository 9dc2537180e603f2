package org.demarche.deliver.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.list.ListFile;

/** When daily and weekly lists are to be looked at. */
public final class DigestHours {

  private DigestHours() {}

  /**
   * Whether the hour of a daily or weekly list came after a look at all of them.
   *
   * @param since the last look
   * @param usual the zone of lists that name none
   */
  public static boolean passed(List<ListFile> files, Instant since, Instant now, ZoneId usual) {
    return files.stream()
        .filter(file -> !file.isUnusable())
        .flatMap(file -> file.list().stream())
        .filter(list -> list.send().isDigest() && !list.paused())
        .anyMatch(list -> hour(list, usual, now).isAfter(since));
  }

  private static Instant hour(DistributionList list, ZoneId usual, Instant now) {
    return DigestSchedule.of(list, usual).latest(now);
  }
}
