package org.demarche.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tags of a PDF, as a program that reads aloud goes through them. */
public final class Tags {

  private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  private Tags() {}

  public static COSDictionary root(PDDocument pdf) {
    return pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
  }

  /** The elements directly below one. */
  public static List<COSDictionary> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    List<COSDictionary> elements = new ArrayList<>();
    if (kids instanceof COSDictionary only) {
      elements.add(only);
    } else if (kids instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        if (several.getObject(i) instanceof COSDictionary kid) {
          elements.add(kid);
        }
      }
    }
    return elements;
  }

  /** The types of the elements directly below one. */
  public static List<String> types(COSDictionary element) {
    return kids(element).stream().map(kid -> kid.getNameAsString(COSName.S)).toList();
  }

  /** The titles of the elements directly below one. */
  public static List<String> titles(COSDictionary element) {
    return kids(element).stream().map(kid -> String.valueOf(kid.getString(COSName.T))).toList();
  }

  /** All text in the order of the tags; what is no content (artifacts) is not in it. */
  public static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return text(document);
    }
  }

  /** As above. */
  public static String text(PDDocument document) throws IOException {
    Tags tags = new Tags();
    for (PDPage page : document.getPages()) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.setSuppressDuplicateOverlappingText(false);
      extractor.processPage(page);
      Map<Integer, String> marked = new HashMap<>();
      extractor.getMarkedContents().forEach(content -> collect(content, marked));
      tags.pages.put(page.getCOSObject(), marked);
    }
    tags.read(root(document), new COSDictionary());
    return tags.text.toString();
  }

  /** The text of a page that is no content. */
  public static String artifacts(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    StringBuilder text = new StringBuilder();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      if ("Artifact".equals(content.getTag())) {
        for (Object each : content.getContents()) {
          if (each instanceof TextPosition position) {
            text.append(position.getUnicode());
          }
        }
      }
    }
    return text.toString();
  }

  /** Whether it has Arabic letters in the shapes in which they are drawn. */
  public static boolean hasShapedArabic(String text) {
    return text.codePoints().anyMatch(ArabicShaping::isShape);
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> marked) {
    StringBuilder own = new StringBuilder();
    for (Object each : content.getContents()) {
      if (each instanceof TextPosition position) {
        own.append(position.getUnicode());
      } else if (each instanceof PDMarkedContent below) {
        collect(below, marked);
      }
    }
    if (content.getMCID() >= 0 && !"Artifact".equals(content.getTag())) {
      marked.merge(content.getMCID(), own.toString(), String::concat);
    }
  }

  private void read(COSBase node, COSDictionary page) {
    if (node instanceof COSNumber mcid) {
      text.append(pages.getOrDefault(page, Map.of()).getOrDefault(mcid.intValue(), ""));
    } else if (node instanceof COSDictionary element) {
      COSDictionary own = element.getCOSDictionary(COSName.PG);
      COSDictionary at = own == null ? page : own;
      if (element.containsKey(COSName.MCID)) {
        read(element.getDictionaryObject(COSName.MCID), at);
      } else {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
          for (int i = 0; i < several.size(); i++) {
            read(several.getObject(i), at);
          }
        } else if (kids != null) {
          read(kids, at);
        }
      }
    }
  }
}
