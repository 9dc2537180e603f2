package org.demarche.render;

import java.util.Comparator;
import java.util.List;

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

  /** Talking points, two pages at most. */
  public static final DocumentKind LINES = new DocumentKind("lines");

  /** What changed since a former state; there is none without such a state. */
  public static final DocumentKind CHANGES = new DocumentKind("changes");

  private static final List<DocumentKind> KNOWN =
      List.of(SUMMARY, BRIEFING, MATRIX, LINES, CHANGES);

  /**
   * The order in which they are read: summary, briefing, matrix, lines, changes, then those of the
   * house by name.
   */
  public static final Comparator<DocumentKind> READING_ORDER =
      Comparator.comparingInt(DocumentKind::rank).thenComparing(DocumentKind::name);

  public DocumentKind {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("not a name of a document kind: " + name);
    }
  }

  private int rank() {
    int rank = KNOWN.indexOf(this);
    return rank < 0 ? KNOWN.size() : rank;
  }

  /** The name of the document's file in the package's folder. */
  public String fileName(Medium medium) {
    return name + "." + medium.extension();
  }
}
