package org.demarche.render;

import java.util.List;
import org.demarche.model.Finding;

/**
 * A PDF that was made and verified.
 *
 * @param pdf the file; empty if there are errors
 * @param pages how many it has
 * @param findings D4xx, also of its verification
 */
@SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
public record TypesetDocument(byte[] pdf, int pages, List<Finding> findings) {

  public TypesetDocument {
    findings = List.copyOf(findings);
  }
}
