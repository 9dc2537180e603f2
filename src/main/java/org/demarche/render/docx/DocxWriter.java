package org.demarche.render.docx;

import org.demarche.render.Markup;
import org.demarche.render.PageGeometry;
import org.demarche.render.Subject;
import org.demarche.render.WordWriter;
import org.demarche.render.xhtml.XhtmlParser;

/** Writes documents of Word from the markup for paper. */
public final class DocxWriter implements WordWriter {

  private final PageGeometry.Source paper;

  /**
   * @param paper lays each document out on paper, for the widths of columns and the drawings
   */
  public DocxWriter(PageGeometry.Source paper) {
    this.paper = paper;
  }

  @Override
  public byte[] write(Markup markup, int pages, Subject subject) {
    return new DocumentWriting(
            XhtmlParser.parse(markup.xhtml()), paper.measure(markup), pages, subject)
        .write();
  }
}
