package org.demarche.definition;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Definition;
import org.demarche.model.Finding;
import org.demarche.model.SourceText;

/**
 * What reading a file gave.
 *
 * @param source its text, for printing findings
 * @param definition empty if nothing could be made of it
 * @param findings D1xx
 */
public record ReadResult(
    SourceText source, Optional<Definition> definition, List<Finding> findings) {

  public ReadResult {
    findings = List.copyOf(findings);
  }
}
