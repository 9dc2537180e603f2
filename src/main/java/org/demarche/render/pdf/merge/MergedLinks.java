package org.demarche.render.pdf.merge;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.demarche.render.PdfMerger;

/** Lets the links of the cover lead to the documents that they name. */
final class MergedLinks {

  private MergedLinks() {}

  /**
   * Changes the links of the pages before the first document.
   *
   * @param starts of the documents, as page numbers from 0
   */
  static void resolve(PDDocument pdf, List<Integer> starts) throws IOException {
    int cover = starts.isEmpty() ? 0 : starts.get(0);
    for (int page = 0; page < cover; page++) {
      for (PDAnnotation annotation : pdf.getPage(page).getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI uri) {
          lead(link, String.valueOf(uri.getURI()), pdf, starts);
        }
      }
    }
  }

  private static void lead(
      PDAnnotationLink link, String uri, PDDocument pdf, List<Integer> starts) {
    for (int leaf = 0; leaf < starts.size(); leaf++) {
      if (uri.equals(PdfMerger.link(leaf))) {
        PDPage page = pdf.getPage(starts.get(leaf));
        PDPageFitWidthDestination top = new PDPageFitWidthDestination();
        top.setPage(page);
        top.setTop((int) page.getMediaBox().getHeight());
        PDActionGoTo action = new PDActionGoTo();
        action.setDestination(top);
        link.setAction(action);
      }
    }
  }
}
