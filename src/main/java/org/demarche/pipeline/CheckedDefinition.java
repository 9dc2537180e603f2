package org.demarche.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.definition.ReadResult;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;

/**
 * A definition that was read and checked.
 *
 * @param findings of both
 */
record CheckedDefinition(ReadResult read, List<Finding> findings) {

  /**
   * Reads and checks.
   *
   * @param day that "today" means to the checks
   */
  static CheckedDefinition of(
      String fileName, byte[] content, Function<Definition, LocalDate> day, Stages stages) {
    ReadResult read = stages.reader().read(fileName, content);
    Stream<Finding> checked =
        read.definition().stream()
            .map(definition -> definition.asOf(day.apply(definition)))
            .flatMap(definition -> stages.checker().check(definition).stream());
    return new CheckedDefinition(read, Stream.concat(read.findings().stream(), checked).toList());
  }

  Optional<Definition> definition() {
    return read.definition();
  }
}
