package org.demarche.definition.sheet;

import java.util.List;
import org.demarche.model.finding.Finding;

/**
 * A definition as a workbook.
 *
 * @param workbook in the format .xlsx; empty if there are findings
 * @param findings what a workbook cannot hold
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, compared nowhere
public record Exported(byte[] workbook, List<Finding> findings) {

  public Exported {
    findings = List.copyOf(findings);
  }
}
