package org.demarche.render.pdf;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Makes the pages of a document. Each piece of tagged content on a page has properties of its own,
 * which PDFBox would compare with all before them: quadratic in the length of a page, and in vain.
 */
final class Pages implements PageSupplier {

  @Override
  public PDPage requestPage(
      PDDocument pdf, float width, float height, int number, int shadowNumber) {
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.PROPERTIES, new Properties());
    PDPage page = new PDPage(new PDRectangle(width, height));
    page.setResources(new PDResources(resources));
    pdf.addPage(page);
    return page;
  }

  /** Properties by name, no two of which are the same. */
  private static final class Properties extends COSDictionary {

    @Override
    public boolean containsValue(Object value) {
      return false;
    }
  }
}
