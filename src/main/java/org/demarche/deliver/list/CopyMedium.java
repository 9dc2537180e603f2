package org.demarche.deliver.list;

import org.demarche.model.term.Term;

/** What a copy consists of. */
public enum CopyMedium implements Term {
  /** One PDF with a cover, of all documents. */
  PDF("application/pdf"),
  /** The documents as HTML, a file each. */
  HTML("text/html"),
  /** The documents for Word, a file each, which nothing marks as a copy. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** All documents and their manifest in one archive. */
  ZIP("");

  private final String mediaType;

  CopyMedium(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Whether documents of this media type are in such a copy. */
  public boolean holds(String documentType) {
    return this == ZIP || documentType.equals(mediaType);
  }
}
