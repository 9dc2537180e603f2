package org.demarche.render.pdf.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * The order of the tags: one Document, in it a Part for the cover, for each package of a book, and
 * for each document.
 */
final class MergedTags {

  private static final COSName DOCUMENT = COSName.getPDFName("Document");
  private static final COSName PART = COSName.getPDFName("Part");

  /**
   * A part, in the order of the pages.
   *
   * @param chapter its place among the packages
   */
  private record Tag(String title, String language, int chapter) {}

  private final List<Tag> documents = new ArrayList<>();
  private final List<String> chapters = new ArrayList<>();
  private final String cover;

  /**
   * @param cover what the cover is called
   */
  MergedTags(String cover) {
    this.cover = cover;
  }

  void begin(String chapter) {
    chapters.add(chapter);
  }

  void add(String title, @Nullable String language) {
    documents.add(new Tag(title, language == null ? "" : language, chapters.size() - 1));
  }

  /**
   * Arranges what PDFBox merged.
   *
   * @throws IOException if it is not what was merged
   */
  void arrange(PDDocument pdf) throws IOException {
    PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
    List<COSDictionary> parts = parts(root.getK());
    if (parts.size() != documents.size() + 1) {
      throw new IOException(
          "tags of %d documents were merged to %d".formatted(documents.size() + 1, parts.size()));
    }
    COSDictionary whole = element(DOCUMENT, "", root.getCOSObject());
    put(parts.get(0), whole, new Tag(cover, "", -1));
    COSDictionary[] groups = new COSDictionary[chapters.size()];
    for (int i = 0; i < documents.size(); i++) {
      Tag tag = documents.get(i);
      put(parts.get(i + 1), group(tag.chapter(), groups, whole), tag);
    }
    root.setK(whole);
  }

  private COSDictionary group(int chapter, COSDictionary[] groups, COSDictionary whole) {
    if (chapters.get(chapter).isEmpty()) {
      return whole;
    }
    if (groups[chapter] == null) {
      groups[chapter] = element(PART, chapters.get(chapter), whole);
      kids(whole).add(groups[chapter]);
    }
    return groups[chapter];
  }

  private static void put(COSDictionary part, COSDictionary parent, Tag tag) {
    part.setItem(COSName.S, PART);
    part.setItem(COSName.P, parent);
    part.setString(COSName.T, tag.title());
    if (!tag.language().isEmpty()) {
      part.setString(COSName.LANG, tag.language());
    }
    kids(parent).add(part);
  }

  private static COSDictionary element(COSName type, String title, COSDictionary parent) {
    COSDictionary element = new COSDictionary();
    element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    element.setItem(COSName.S, type);
    element.setItem(COSName.P, parent);
    element.setItem(COSName.K, new COSArray());
    if (!title.isEmpty()) {
      element.setString(COSName.T, title);
    }
    return element;
  }

  private static COSArray kids(COSDictionary element) {
    return (COSArray) element.getDictionaryObject(COSName.K);
  }

  /** PDFBox puts one Document around the parts as soon as there are two. */
  private static List<COSDictionary> parts(COSBase top) {
    COSBase all = top;
    if (top instanceof COSArray array && array.size() == 1) {
      all = array.getObject(0);
    }
    List<COSDictionary> parts = new ArrayList<>();
    if (all instanceof COSDictionary document
        && document.getDictionaryObject(COSName.K) instanceof COSArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        if (kids.getObject(i) instanceof COSDictionary part) {
          parts.add(part);
        }
      }
    }
    return parts;
  }
}
