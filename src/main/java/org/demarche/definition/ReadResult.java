package org.demarche.definition;

import java.util.List;
import java.util.Optional;
import org.demarche.model.Definition;
import org.demarche.model.Finding;
import org.demarche.model.SourceText;

/**
 * <<<<<<< HEAD What reading a file gave.
 *
 * @param source its text, for printing findings
 * @param definition empty if nothing could be made of it
 * @param findings D1xx ======= What came of reading a file.
 * @param source the file's text, for showing lines beside findings; without lines if the file is
 *     too large
 * @param definition what could be read; empty if the file is no tree of keys and values at all or
 *     passes a limit
 * @param findings all faults, sorted by place; empty if and only if the definition is whole >>>>>>>
 *     main
 */
public record ReadResult(
    SourceText source, Optional<Definition> definition, List<Finding> findings) {

  public ReadResult {
    findings = List.copyOf(findings);
  }
}
