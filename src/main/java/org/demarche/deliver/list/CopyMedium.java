package org.demarche.deliver.list;

import org.demarche.model.term.Term;

/** What a copy consists of. */
public enum CopyMedium implements Term {
  /** One PDF with a cover, of all documents. */
  PDF,
  /** The documents as HTML, a file each. */
  HTML,
  /** All documents and their manifest in one archive. */
  ZIP
}
