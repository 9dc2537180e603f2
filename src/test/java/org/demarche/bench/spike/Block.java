package org.demarche.bench.spike;

import java.util.List;

/** What a document consists of. */
sealed interface Block {

  /**
   * Text in one face.
   *
   * @param target id that it leads to; empty if it is no link
   */
  record Run(String text, boolean bold, boolean italic, String target) {}

  /**
   * Text over lines.
   *
   * @param tag of the structure: P, H1, H2, LI
   * @param id that links lead to; may be empty
   */
  record Text(String tag, String id, List<Run> runs) implements Block {}

  /** A table; each row has a cell a column. */
  record Table(List<List<Cell>> rows) implements Block {}

  /** A cell. */
  record Cell(boolean head, List<Run> runs) {}
}
