package org.demarche.render.docx;

import java.util.List;
import org.demarche.render.PageGeometry;
import org.demarche.render.Subject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One document on its way to Word. */
final class DocumentWriting {

  /** Where running heads and feet stand, as parts of the margins from the edge of the paper. */
  private static final double HEAD = 0.42;

  private static final double FOOT = 0.25;

  private final Document markup;
  private final PageGeometry geometry;
  private final int pages;
  private final Subject subject;
  private final boolean rightToLeft;
  private final WordFile file = new WordFile();
  private final NumberingDocument numbering = StyleSheet.numbering();
  private final Lists lists = new Lists(numbering);
  private final Tables tables;
  private final Figures figures;
  private final Anchors anchors;

  /**
   * @param markup belongs to this alone
   * @param pages how many it has on paper
   */
  DocumentWriting(Document markup, PageGeometry geometry, int pages, Subject subject) {
    this.markup = markup;
    this.geometry = geometry;
    this.pages = pages;
    this.subject = subject;
    this.rightToLeft = markup.getDocumentElement().getAttribute("dir").equals("rtl");
    this.tables = new Tables(markup, geometry, rightToLeft);
    this.figures = new Figures(file, markup, geometry, rightToLeft);
    this.anchors = new Anchors(markup);
  }

  byte[] write() {
    new DocumentProperties(markup).write(file, subject);
    new StyleSheet(markup.getDocumentElement().getAttribute("lang"), rightToLeft).write(file);
    DocumentDocument document = DocumentDocument.Factory.newInstance();
    CTBody body = document.addNewDocument().addNewBody();
    Element all = Children.below(markup, "body").get(0);
    blocks(file.main()).children(all, around(WordFlow.of(body), "BodyText"));
    section(body.addNewSectPr());
    file.main().fill(document);
    file.add("numbering", "numbering.xml").fill(numbering);
    return file.save();
  }

  private Blocks blocks(WordFile.Part part) {
    Inlines inlines = new Inlines(part, anchors, pages);
    return new Blocks(inlines, tables, lists, figures, anchors, rightToLeft);
  }

  private Surroundings around(WordFlow flow, String style) {
    return Surroundings.of(flow, style, geometry.textWidth());
  }

  /** The paper, and what runs along its edges. */
  private void section(CTSectPr section) {
    head(section);
    foot(section);
    CTPageSz size = section.addNewPgSz();
    size.setW(Tables.twentieths(geometry.width()));
    size.setH(Tables.twentieths(geometry.height()));
    if (geometry.width() > geometry.height()) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    PageGeometry.Margins margins = geometry.margins();
    CTPageMar made = section.addNewPgMar();
    made.setTop(Tables.twentieths(margins.top()));
    made.setRight(Tables.twentieths(margins.right()));
    made.setBottom(Tables.twentieths(margins.bottom()));
    made.setLeft(Tables.twentieths(margins.left()));
    made.setHeader(Tables.twentieths(margins.top() * HEAD));
    made.setFooter(Tables.twentieths(margins.bottom() * FOOT));
    made.setGutter(Tables.twentieths(0));
    if (rightToLeft) {
      section.addNewBidi();
    }
  }

  private void head(CTSectPr section) {
    WordFile.Part part = file.add("header", "header1.xml");
    HdrDocument head = HdrDocument.Factory.newInstance();
    edge(part, head.addNewHdr(), "running-head", "Header");
    part.fill(head);
    var reference = section.addNewHeaderReference();
    reference.setType(STHdrFtr.DEFAULT);
    reference.setId(file.relation(part));
  }

  private void foot(CTSectPr section) {
    WordFile.Part part = file.add("footer", "footer1.xml");
    FtrDocument foot = FtrDocument.Factory.newInstance();
    edge(part, foot.addNewFtr(), "running-foot", "Footer");
    part.fill(foot);
    var reference = section.addNewFooterReference();
    reference.setType(STHdrFtr.DEFAULT);
    reference.setId(file.relation(part));
  }

  /** Ends with a paragraph, as Word wants it. */
  private void edge(WordFile.Part part, CTHdrFtr edge, String name, String style) {
    Blocks blocks = blocks(part);
    List<Element> all = Children.below(markup, "div");
    for (int i = 0; i < all.size(); i++) {
      Element each = all.get(i);
      if (StyleNames.has(each, name)) {
        blocks.children(each, around(WordFlow.of(edge), style));
      }
    }
    if (edge.sizeOfPArray() == 0) {
      edge.addNewP().addNewPPr().addNewPStyle().setVal("Gap");
    }
  }
}
