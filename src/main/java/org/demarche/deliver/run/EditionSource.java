package org.demarche.deliver.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.deliver.plan.PlannedCopy;
import org.demarche.edition.Edition;

/** The editions of a copy, in words and as folders. */
final class EditionSource {

  /** The folder of a package that has its editions by number. */
  static final String FOLDER = "editions";

  private EditionSource() {}

  /** {@code talks edition 1, others edition 4}. */
  static String words(PlannedCopy copy) {
    return copy.editions().stream()
        .map(edition -> edition.packageId() + " edition " + edition.number())
        .collect(Collectors.joining(", "));
  }

  /**
   * The very editions that were planned.
   *
   * @throws IOException if one of them is gone, or another one stands in its place
   */
  static List<Edition> of(PlannedCopy copy, Path output) throws IOException {
    List<Edition> editions = new ArrayList<>();
    for (var planned : copy.editions()) {
      Path folder =
          output
              .resolve(planned.packageId())
              .resolve(FOLDER)
              .resolve(Integer.toString(planned.number()));
      if (!Files.isDirectory(folder)) {
        throw new IOException(
            "%s edition %d is not there any more".formatted(planned.packageId(), planned.number()));
      }
      Edition edition = Edition.at(folder);
      if (!edition.manifest().documents().equals(planned.manifest().documents())) {
        throw new IOException(
            "%s edition %d is not the one that was planned"
                .formatted(planned.packageId(), planned.number()));
      }
      editions.add(edition);
    }
    return editions;
  }
}
