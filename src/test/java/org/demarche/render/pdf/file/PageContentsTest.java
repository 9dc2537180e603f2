package org.demarche.render.pdf.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.demarche.render.pdf.Sample;
import org.junit.jupiter.api.Test;

/** Pages say the same in less. */
class PageContentsTest {

  @Test
  void whatPaintsNothingGoesAndNumbersStandInTheirPlace() throws IOException {
    COSDictionary properties = new COSDictionary();
    properties.setItem("Prop1", background());
    properties.setItem("Prop2", numbered(7));
    properties.setItem("Prop3", background());
    properties.setItem("Prop4", named());
    String before =
        """
        /Artifact /Prop1 BDC
        EMC
        /Span /Prop2 BDC
        BT
        (/Span /Prop2 BDC) Tj
        ET
        EMC
        /Artifact /Prop3 BDC
        0 0 1 1 re
        f
        EMC
        /Span /Prop4 BDC
        EMC extra
        EMC
        """;
    String after =
        """
        /Span <</MCID 7>> BDC
        BT
        (/Span /Prop2 BDC) Tj
        ET
        EMC
        /Artifact <</Type /Background/BBox [1 2 ]>> BDC
        0 0 1 1 re
        f
        EMC
        /Span /Prop4 BDC
        EMC extra
        EMC
        """;
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      COSDictionary resources = new COSDictionary();
      resources.setItem(COSName.PROPERTIES, properties);
      page.setResources(new PDResources(resources));
      page.setContents(
          new PDStream(
              pdf, new ByteArrayInputStream(before.getBytes(StandardCharsets.ISO_8859_1))));
      pdf.addPage(page);

      PageContents.compact(pdf);

      assertEquals(after, contents(page));
      assertEquals("[COSName{Prop4}]", properties.keySet().toString(), "which is no plain value");
    }
  }

  @Test
  void aDocumentHasNoPropertiesThatStandApartAndNoEmptyBackgrounds() throws IOException {
    byte[] made = Sample.typesetter().typeset(Sample.rich(), Sample.subject()).pdf();
    try (PDDocument pdf = Loader.loadPDF(made)) {
      for (PDPage page : pdf.getPages()) {
        String contents = contents(page);
        assertNull(page.getResources().getCOSObject().getDictionaryObject(COSName.PROPERTIES));
        assertFalse(contents.contains("BDC\nEMC\n"));
        assertTrue(contents.contains("<</MCID "));
      }
    }
  }

  private static String contents(PDPage page) throws IOException {
    return new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  private static COSDictionary numbered(int number) {
    COSDictionary values = new COSDictionary();
    values.setInt(COSName.MCID, number);
    return values;
  }

  private static COSDictionary background() {
    COSDictionary values = new COSDictionary();
    values.setItem(COSName.TYPE, COSName.BACKGROUND);
    COSArray box = new COSArray();
    box.add(COSInteger.get(1));
    box.add(COSInteger.get(2));
    values.setItem(COSName.BBOX, box);
    return values;
  }

  private static COSDictionary named() {
    COSDictionary values = numbered(8);
    values.setString(COSName.LANG, "fr");
    return values;
  }
}
