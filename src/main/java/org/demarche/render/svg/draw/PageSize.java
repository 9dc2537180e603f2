package org.demarche.render.svg.draw;

/** How large a drawing may be: the text of a page of A4 upright. */
final class PageSize {

  /** The width of every drawing, in units: 160 mm on paper. */
  static final double WIDTH = 640;

  /** The greatest height of a drawing, in units: 225 mm on paper, so that a heading fits above. */
  static final double HEIGHT = 900;

  private PageSize() {}
}
