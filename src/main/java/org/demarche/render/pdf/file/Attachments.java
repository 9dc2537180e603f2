package org.demarche.render.pdf.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/** The files that a PDF carries as its sources. */
final class Attachments {

  private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

  private Attachments() {}

  /**
   * A file to attach.
   *
   * @param name unique in the document
   * @param mediaType registered media type
   * @param description for the reader's list of attachments
   * @param date of its last change
   * @param content its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
  record Attached(
      String name, String mediaType, String description, Calendar date, byte[] content) {

    Attached withName(String other) {
      return new Attached(other, mediaType, description, date, content);
    }
  }

  /** Attaches these and no others. */
  static void set(PDDocument pdf, Collection<Attached> files) throws IOException {
    if (files.isEmpty()) {
      clear(pdf);
      return;
    }
    Map<String, PDComplexFileSpecification> byName = new TreeMap<>();
    COSArray associated = new COSArray();
    for (Attached file : files) {
      PDComplexFileSpecification specification = specification(pdf, file);
      byName.put(file.name(), specification);
      associated.add(specification);
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(byName);
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(tree);
    catalog.setNames(names);
    catalog.getCOSObject().setItem(ASSOCIATED_FILES, associated);
  }

  /** All that a PDF carries, by name. */
  static List<Attached> of(PDDocument pdf) throws IOException {
    List<Attached> files = new ArrayList<>();
    for (Map.Entry<String, PDComplexFileSpecification> each : names(pdf).entrySet()) {
      PDEmbeddedFile file = each.getValue().getEmbeddedFile();
      if (file != null) {
        files.add(
            new Attached(
                each.getKey(),
                String.valueOf(file.getSubtype()),
                String.valueOf(each.getValue().getFileDescription()),
                file.getModDate(),
                file.toByteArray()));
      }
    }
    return files;
  }

  /** Takes all of them out. */
  static void clear(PDDocument pdf) {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    catalog.setNames(null);
    catalog.getCOSObject().removeItem(ASSOCIATED_FILES);
  }

  private static Map<String, PDComplexFileSpecification> names(PDDocument pdf) throws IOException {
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
    @Nullable Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
    return files == null ? Map.of() : new TreeMap<>(files);
  }

  private static PDComplexFileSpecification specification(PDDocument pdf, Attached attached)
      throws IOException {
    PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(attached.content()));
    file.setSubtype(attached.mediaType());
    file.setSize(attached.content().length);
    file.setModDate(attached.date());
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(attached.name());
    specification.setFileUnicode(attached.name());
    specification.setFileDescription(attached.description());
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setName(RELATIONSHIP, "Source");
    return specification;
  }
}
