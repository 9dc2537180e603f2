package org.demarche.render;

/**
 * A kind of document: the name of a folder of templates.
 *
 * @param name lower-case letters, digits and hyphens
 */
public record DocumentKind(String name) {

  /** The full paper. */
  public static final DocumentKind BRIEFING = new DocumentKind("briefing");

  /** Exactly one page. */
  public static final DocumentKind SUMMARY = new DocumentKind("summary");

  /** All measures on one landscape table. */
  public static final DocumentKind MATRIX = new DocumentKind("matrix");

  public DocumentKind {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("not a name of a document kind: " + name);
    }
  }

  /** The name of the document's file in the package's folder. */
  public String fileName(Medium medium) {
    return name + "." + medium.extension();
  }
}
