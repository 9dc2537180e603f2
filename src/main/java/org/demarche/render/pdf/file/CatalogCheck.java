package org.demarche.render.pdf.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/** What a document says of itself as a whole. */
final class CatalogCheck {

  private static final Pattern PDF_A = claim("pdfaid:part", "3");
  private static final Pattern LEVEL_A = claim("pdfaid:conformance", "A");
  private static final Pattern PDF_UA = claim("pdfuaid:part", "1");

  private CatalogCheck() {}

  /** Adds what is missing to the faults. */
  static void check(PDDocument pdf, List<String> faults) throws IOException {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    require(pdf.getNumberOfPages() > 0, "it has no page", faults);
    require(isTagged(catalog), "it is not tagged", faults);
    require(isGiven(catalog.getLanguage()), "it names no language", faults);
    require(isGiven(pdf.getDocumentInformation().getTitle()), "it has no title", faults);
    require(showsTitle(catalog), "its window would not show the title", faults);
    require(!catalog.getOutputIntents().isEmpty(), "it has no output intent", faults);
    checkClaims(catalog.getMetadata(), faults);
  }

  private static boolean isTagged(PDDocumentCatalog catalog) {
    PDMarkInfo marks = catalog.getMarkInfo();
    PDStructureTreeRoot root = catalog.getStructureTreeRoot();
    return marks != null && marks.isMarked() && root != null && hasContent(root);
  }

  /** Whether any structure element below holds content of a page. */
  private static boolean hasContent(PDStructureNode node) {
    return node.getKids().stream()
        .anyMatch(kid -> !(kid instanceof PDStructureNode below) || hasContent(below));
  }

  private static boolean showsTitle(PDDocumentCatalog catalog) {
    return catalog.getViewerPreferences() != null
        && catalog.getViewerPreferences().displayDocTitle();
  }

  private static void checkClaims(@Nullable PDMetadata metadata, List<String> faults)
      throws IOException {
    String xmp = metadata == null ? "" : new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    require(
        PDF_A.matcher(xmp).find() && LEVEL_A.matcher(xmp).find(),
        "its metadata does not claim PDF/A-3a",
        faults);
    require(PDF_UA.matcher(xmp).find(), "its metadata does not claim PDF/UA-1", faults);
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static Pattern claim(String property, String value) {
    return Pattern.compile(property + "(>|=[\"'])" + value + "[<\"']");
  }

  private static void require(boolean condition, String fault, List<String> faults) {
    if (!condition) {
      faults.add(fault);
    }
  }
}
