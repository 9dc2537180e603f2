package org.demarche.bench.spike;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** A document of tagged text, written with as few objects as it can have. */
final class TaggedPdf implements AutoCloseable {

  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private final PDDocument pdf = new PDDocument();
  private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
  private final Map<Face, boolean[]> used = new EnumMap<>(Face.class);
  private final COSDictionary root = new COSDictionary();
  private final COSDictionary document = new COSDictionary();
  private final COSArray parents = new COSArray();
  private final List<ByteArrayOutputStream> contents = new ArrayList<>();
  private COSArray marks = new COSArray();
  private ByteArrayOutputStream out = new ByteArrayOutputStream();

  TaggedPdf(String title) throws IOException {
    pdf.setVersion(1.7f);
    pdf.getDocumentInformation().setTitle(title);
    root.setItem(COSName.TYPE, COSName.getPDFName("StructTreeRoot"));
    fill(document, root, "Document");
    root.setItem(COSName.K, document);
    pdf.getDocumentCatalog().setLanguage("en");
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    pdf.getDocumentCatalog().setMarkInfo(marked);
    PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
    viewer.setDisplayDocTitle(true);
    pdf.getDocumentCatalog().setViewerPreferences(viewer);
    PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(SRGB));
    intent.setInfo("sRGB");
    intent.setOutputConditionIdentifier("sRGB");
    pdf.getDocumentCatalog().addOutputIntent(intent);
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(Xmp.of(title).getBytes(StandardCharsets.UTF_8));
    pdf.getDocumentCatalog().setMetadata(metadata);
  }

  COSDictionary document() {
    return document;
  }

  /** An element of the structure, below another. */
  COSDictionary element(COSDictionary parent, String type) {
    COSDictionary element = new COSDictionary();
    fill(element, parent, type);
    kids(parent).add(element);
    return element;
  }

  private static void fill(COSDictionary element, COSDictionary parent, String type) {
    element.setItem(COSName.TYPE, STRUCT_ELEM);
    element.setItem(COSName.S, COSName.getPDFName(type));
    element.setItem(COSName.P, parent);
  }

  private static COSArray kids(COSDictionary element) {
    COSArray kids = element.getCOSArray(COSName.K);
    if (kids == null) {
      kids = new COSArray();
      kids.setDirect(true);
      element.setItem(COSName.K, kids);
    }
    return kids;
  }

  void page() {
    PDPage page = new PDPage(PDRectangle.A4);
    page.setResources(new PDResources());
    page.getCOSObject().setInt(COSName.STRUCT_PARENTS, contents.size());
    pdf.addPage(page);
    out = new ByteArrayOutputStream(1 << 15);
    contents.add(out);
    marks = new COSArray();
    marks.setDirect(true);
    parents.add(COSInteger.get(contents.size() - 1));
    parents.add(marks);
  }

  int pages() {
    return contents.size();
  }

  /** Begins content that belongs to an element; an artifact if it is null. */
  void begin(@Nullable COSDictionary element) {
    if (element == null) {
      write("/Artifact BMC\n");
      return;
    }
    int mark = marks.size();
    PDPage page = pdf.getPage(contents.size() - 1);
    if (element.getItem(COSName.PG) == null) {
      element.setItem(COSName.PG, page);
    }
    if (element.getItem(COSName.PG) == page.getCOSObject()) {
      kids(element).add(COSInteger.get(mark));
    } else {
      COSDictionary elsewhere = new COSDictionary();
      elsewhere.setDirect(true);
      elsewhere.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
      elsewhere.setItem(COSName.PG, page);
      elsewhere.setInt(COSName.MCID, mark);
      kids(element).add(elsewhere);
    }
    marks.add(element);
    write("/Span <</MCID " + mark + ">> BDC\n");
  }

  void end() {
    write("EMC\n");
  }

  void text(Face face, float size, float x, float y, String text) throws IOException {
    boolean[] known = used.computeIfAbsent(face, key -> new boolean[1 << 16]);
    PDType0Font font = font(face);
    write("BT /" + face.name() + " " + size + " Tf " + x + " " + y + " Td <");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!known[c]) {
        known[c] = true;
        font.addToSubset(c);
      }
      int glyph = face.glyph(c);
      out.write(HEX[glyph >> 12]);
      out.write(HEX[(glyph >> 8) & 15]);
      out.write(HEX[(glyph >> 4) & 15]);
      out.write(HEX[glyph & 15]);
    }
    write("> Tj ET\n");
  }

  void rule(float x, float y, float width) {
    write(x + " " + y + " " + width + " 0.5 re f\n");
  }

  private PDType0Font font(Face face) throws IOException {
    PDType0Font font = fonts.get(face);
    if (font == null) {
      font = PDType0Font.load(pdf, face.open(), true);
      fonts.put(face, font);
    }
    pdf.getPage(contents.size() - 1).getResources().put(COSName.getPDFName(face.name()), font);
    return font;
  }

  private void write(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
    out.write(bytes, 0, bytes.length);
  }

  byte[] save() throws IOException {
    for (PDType0Font font : fonts.values()) {
      font.subset();
    }
    for (int i = 0; i < contents.size(); i++) {
      byte[] content = contents.get(i).toByteArray();
      pdf.getPage(i)
          .setContents(new PDStream(pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, parents);
    root.setItem(COSName.PARENT_TREE, tree);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
    pdf.setDocumentId(1L);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    pdf.save(file);
    return file.toByteArray();
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
