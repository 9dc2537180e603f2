package org.demarche.render.pdf.file;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Every link is described and leads somewhere; so does every entry of the outline. */
final class LinkCheck {

  private final PDDocument pdf;
  private final List<String> faults;
  private final Set<COSDictionary> pages = new HashSet<>();

  private LinkCheck(PDDocument pdf, List<String> faults) {
    this.pdf = pdf;
    this.faults = faults;
    pdf.getPages().forEach(page -> pages.add(page.getCOSObject()));
  }

  /** Adds a fault for each link and outline entry that is not right. */
  static void check(PDDocument pdf, List<String> faults) throws IOException {
    LinkCheck check = new LinkCheck(pdf, faults);
    int number = 0;
    for (PDPage page : pdf.getPages()) {
      number++;
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link) {
          check.checkLink(link, number);
        }
      }
    }
    PDOutlineNode outline = pdf.getDocumentCatalog().getDocumentOutline();
    if (outline == null || !outline.hasChildren()) {
      faults.add("it has no outline");
    } else {
      check.checkOutline(outline);
    }
  }

  private void checkLink(PDAnnotationLink link, int page) throws IOException {
    String text = link.getContents();
    if (text == null || text.isBlank()) {
      faults.add("a link on page " + page + " has no description");
    }
    PDAction action = link.getAction();
    boolean outside = action instanceof PDActionURI web && web.getURI() != null;
    PDDestination destination =
        action instanceof PDActionGoTo inside ? inside.getDestination() : link.getDestination();
    if (!outside && !resolves(destination)) {
      faults.add("the link \"" + text + "\" on page " + page + " leads nowhere");
    }
  }

  private void checkOutline(PDOutlineNode node) throws IOException {
    for (PDOutlineItem item : node.children()) {
      PDAction action = item.getAction();
      PDDestination destination =
          action instanceof PDActionGoTo inside ? inside.getDestination() : item.getDestination();
      if (!resolves(destination)) {
        faults.add("the outline's entry \"" + item.getTitle() + "\" leads nowhere");
      }
      checkOutline(item);
    }
  }

  private boolean resolves(@Nullable PDDestination destination) throws IOException {
    PDDestination at = destination;
    if (at instanceof PDNamedDestination named) {
      at = pdf.getDocumentCatalog().findNamedDestinationPage(named);
    }
    return at instanceof PDPageDestination place
        && place.getPage() != null
        && pages.contains(place.getPage().getCOSObject());
  }
}
