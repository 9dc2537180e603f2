package org.demarche.app;

import java.nio.file.Path;
import java.util.List;
import org.demarche.deliver.list.DistributionList;
import org.demarche.deliver.list.ListFile;
import org.demarche.edition.Edition;
import org.demarche.edition.EditionStore;

/** Packages that no distribution list follows, so that nobody ever gets them. */
public final class Unlisted {

  private Unlisted() {}

  /**
   * Their ids, sorted; none if there are no lists at all.
   *
   * @param output the folder of all packages; need not be there
   */
  public static List<String> of(List<ListFile> files, Path output) {
    List<DistributionList> lists = Delivering.lists(files).toList();
    if (lists.isEmpty() || lists.stream().anyMatch(DistributionList::followsAll)) {
      return List.of();
    }
    return new EditionStore(output)
        .current().stream()
            .map(Edition::packageId)
            .filter(id -> lists.stream().noneMatch(list -> list.follows().contains(id)))
            .sorted()
            .toList();
  }
}
