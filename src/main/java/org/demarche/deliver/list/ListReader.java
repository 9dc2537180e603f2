package org.demarche.deliver.list;

import java.util.Map;
import java.util.Set;
import org.demarche.definition.FileRead;
import org.demarche.definition.FileRead.Content;
import org.demarche.definition.FormatReader;
import org.demarche.definition.syntax.Limits;
import org.demarche.model.finding.SourceMap;

/** Reads distribution lists. One reader serves any number of files and threads. */
public final class ListReader {

  private final FormatReader<DistributionList> reader =
      new FormatReader<>(ListFormat.format(), Limits.DEFAULT);

  /**
   * Reads as far as the file goes, with findings D1xx; never throws for any content.
   *
   * @param fileName as findings are to name the file; JSON if it ends in {@code .json}, else YAML
   */
  public ListFile read(String fileName, byte[] bytes) {
    FileRead<DistributionList> read = reader.read(fileName, bytes);
    SourceMap nowhere = new SourceMap(fileName, Map.of(), Map.of(), Map.of());
    return new ListFile(
        read.source(),
        read.content().map(Content::value),
        read.content().map(Content::places).orElse(nowhere),
        read.content().map(Content::unread).orElse(Set.of()),
        read.findings());
  }
}
