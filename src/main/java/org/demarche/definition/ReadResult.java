package org.demarche.definition;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Definition;
import org.demarche.model.finding.Finding;
import org.demarche.model.finding.SourceText;

/**
 * What came of reading a file.
 *
 * @param source the file's text, for showing lines beside findings; without lines if the file is
 *     too large
 * @param definition what could be read; empty if the file is no tree of keys and values at all or
 *     passes a limit
 * @param findings D1xx: all faults, sorted by place; if there are none, the definition is whole
 */
public record ReadResult(
    SourceText source, Optional<Definition> definition, List<Finding> findings) {

  public ReadResult {
    findings = List.copyOf(findings);
  }
}
