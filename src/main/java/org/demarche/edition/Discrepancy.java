package org.demarche.edition;

/**
 * Where a folder differs from its manifest.
 *
 * @param kind how
 * @param file the name in the folder
 * @param detail what was met and what the manifest says, in words
 */
public record Discrepancy(Kind kind, String file, String detail) {

  /** How a folder can differ from its manifest. */
  public enum Kind {
    /** The manifest can't be read, or isn't one. */
    NO_MANIFEST,
    /** A document was asked for and not made. */
    NOT_MADE,
    /** A document is in the manifest and not in the folder. */
    MISSING,
    /** A document is not the one that the manifest describes. */
    CHANGED,
    /** A file is in the folder and not in the manifest. */
    EXTRA
  }
}
