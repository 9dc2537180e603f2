package org.demarche.render.pdf.merge;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** One outline of many: an entry for the cover, each package and each document. */
final class MergedOutline {

  private final PDDocumentOutline whole = new PDDocumentOutline();
  private @Nullable PDOutlineItem chapter;
  private String title = "";

  MergedOutline(PDDocument cover, String title) {
    whole.addLast(entry(title, cover.getPage(0)));
  }

  /** The documents that follow belong to this package. */
  void begin(String packageTitle) {
    title = packageTitle;
    chapter = null;
  }

  /**
   * Adds a document.
   *
   * @param first its first page
   * @param own its outline, which goes below its entry
   */
  void add(String document, PDPage first, @Nullable PDDocumentOutline own) {
    PDOutlineItem entry = entry(document, first);
    if (title.isEmpty()) {
      whole.addLast(entry);
    } else {
      parent(first).addLast(entry);
    }
    for (PDOutlineItem item : own == null ? List.<PDOutlineItem>of() : unwrapped(own)) {
      entry.addLast(detached(item));
    }
  }

  PDDocumentOutline whole() {
    whole.openNode();
    return whole;
  }

  private PDOutlineItem parent(PDPage first) {
    PDOutlineItem parent = chapter;
    if (parent == null) {
      parent = entry(title, first);
      chapter = parent;
      whole.addLast(parent);
      parent.openNode();
    }
    return parent;
  }

  /** The entry for a document's title, if all others are below it, would say what ours says. */
  private static List<PDOutlineItem> unwrapped(PDOutlineNode own) {
    List<PDOutlineItem> items = items(own);
    return items.size() == 1 ? items(items.get(0)) : items;
  }

  private static List<PDOutlineItem> items(PDOutlineNode node) {
    List<PDOutlineItem> items = new ArrayList<>();
    node.children().forEach(items::add);
    return items;
  }

  private static PDOutlineItem detached(PDOutlineItem item) {
    for (COSName tie : List.of(COSName.NEXT, COSName.PREV, COSName.PARENT)) {
      item.getCOSObject().removeItem(tie);
    }
    return item;
  }

  private static PDOutlineItem entry(String title, PDPage page) {
    PDPageFitWidthDestination top = new PDPageFitWidthDestination();
    top.setPage(page);
    top.setTop((int) page.getMediaBox().getHeight());
    PDOutlineItem entry = new PDOutlineItem();
    entry.setTitle(title);
    entry.setDestination(top);
    return entry;
  }
}
