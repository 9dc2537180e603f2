package org.demarche.render.svg.draw;

/** How large a drawing may be: the text of a page of A4 upright. */
public final class PageSize {

  /** The width of every drawing, in units: 160 mm on paper. */
  public static final double WIDTH = 640;

  /** The greatest height of a drawing, in units: 225 mm on paper, so that a heading fits above. */
  public static final double HEIGHT = 900;

  private PageSize() {}
}
