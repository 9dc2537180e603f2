package org.demarche.render.svg.draw;

import java.util.List;

/**
 * A diagram, ready to be put into a document.
 *
 * @param name of the kind of diagram, as ids have it
 * @param title a few words, plain text
 * @param alternative what it shows, in plain sentences
 * @param notes how it was split or folded and what it leaves out, in plain sentences
 * @param panels the drawings, each for a page's width; none where none fits a page, which a note
 *     says
 * @param table the same facts, all of them
 */
public record Diagram(
    String name,
    String title,
    String alternative,
    List<String> notes,
    List<Panel> panels,
    Table table) {

  public Diagram {
    notes = List.copyOf(notes);
    panels = List.copyOf(panels);
  }

  /**
   * One drawing.
   *
   * @param name unique among the panels of a document, as ids have it
   * @param title what this panel shows of the diagram; the diagram's own title if it is the only
   *     one
   * @param alternative what it shows, in plain sentences
   * @param svg markup
   */
  public record Panel(String name, String title, String alternative, String svg) {}

  /**
   * Facts in rows, as plain text.
   *
   * @param head of each column
   * @param rows each with a cell a column
   */
  public record Table(List<String> head, List<List<String>> rows) {

    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
