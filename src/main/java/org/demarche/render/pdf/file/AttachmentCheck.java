package org.demarche.render.pdf.file;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.demarche.render.SourceFile;
import org.jspecify.annotations.Nullable;

/** What is to be attached is, byte by byte, and named as the document's source; nothing else is. */
public final class AttachmentCheck {

  private AttachmentCheck() {}

  /**
   * Adds what is wrong with the attachment to the faults.
   *
   * @param source null if nothing is to be attached
   */
  public static void check(PDDocument pdf, @Nullable SourceFile source, List<String> faults)
      throws IOException {
    if (source == null) {
      Attachments.of(pdf).forEach(file -> faults.add(file.name() + " is attached"));
      return;
    }
    PDComplexFileSpecification file = attached(pdf, source.name());
    if (file == null || file.getEmbeddedFile() == null) {
      faults.add("the definition " + source.name() + " is not attached");
    } else if (!Arrays.equals(file.getEmbeddedFile().toByteArray(), source.content())) {
      faults.add("the attached " + source.name() + " differs from the definition");
    } else if (!isSource(pdf, file)) {
      faults.add("the attached " + source.name() + " is not named as the document's source");
    }
  }

  private static @Nullable PDComplexFileSpecification attached(PDDocument pdf, String name)
      throws IOException {
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
    Map<String, PDComplexFileSpecification> files = tree == null ? null : tree.getNames();
    return files == null ? null : files.get(name);
  }

  private static boolean isSource(PDDocument pdf, PDComplexFileSpecification file) {
    COSBase associated =
        pdf.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.getPDFName("AF"));
    return associated instanceof COSArray files
        && files.toList().size() == 1
        && files.getObject(0) == file.getCOSObject()
        && "Source"
            .equals(file.getCOSObject().getNameAsString(COSName.getPDFName("AFRelationship")));
  }
}
