package org.demarche.definition.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.definition.ReadResult;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceLocation;

/** What came of reading a workbook. */
public final class Imported {

  private final String file;
  private final String yaml;
  private final Optional<ReadResult> read;
  private final Map<String, Place> places;
  private final List<Finding> findings;

  Imported(
      String file,
      String yaml,
      Optional<ReadResult> read,
      Map<String, Place> places,
      List<Finding> findings) {
    this.file = file;
    this.yaml = yaml;
    this.read = read;
    this.places = Map.copyOf(places);
    this.findings = findings.stream().sorted().toList();
  }

  /** With what is wrong with the definition that it became. */
  Imported withFaults() {
    List<Finding> all =
        Stream.concat(
                findings.stream(),
                read.stream().flatMap(r -> r.findings().stream()).map(this::placed))
            .toList();
    return new Imported(file, yaml, read, places, all);
  }

  /** The definition as a file; good for use only if no finding is an error. */
  public String yaml() {
    return yaml;
  }

  /** What could be read; empty if the file is no workbook of a package at all. */
  public Optional<Definition> definition() {
    return read.flatMap(ReadResult::definition);
  }

  /**
   * All that is wrong with the workbook and the values in it, each with its sheet, row and column.
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * A finding about the definition, at the cell or row that its value, or what it lies in, came
   * from.
   */
  public Finding placed(Finding finding) {
    for (String at = finding.pointer(); !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
      Place place = places.get(at);
      if (place != null) {
        return place.moved(finding);
      }
    }
    return new Finding(
        finding.code(),
        finding.severity(),
        SourceLocation.of(file),
        finding.pointer(),
        finding.message(),
        finding.found(),
        finding.wanted(),
        finding.remedy());
  }
}
