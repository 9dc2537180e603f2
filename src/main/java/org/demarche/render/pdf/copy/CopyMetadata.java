package org.demarche.render.pdf.copy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.demarche.render.PdfPersonalizer.Order;

/** What a copy says of itself, for a program that looks for where it came from. */
final class CopyMetadata {

  private static final String NAMESPACE = "http://ns.demarche.org/copy/1.0/";
  private static final Pattern CLAIM =
      Pattern.compile("<pdfaid:(part|conformance)>[^<]*</pdfaid:\\1>");
  private static final Pattern SCHEMAS = Pattern.compile("</rdf:Bag>\\s*</pdfaExtension:schemas>");
  private static final String END = "</rdf:RDF>";

  /** PDF/A wants properties of one's own described. */
  private static final String SCHEMA =
      """
      <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Copy</pdfaSchema:schema>\
      <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>\
      <pdfaSchema:prefix>copy</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>%s%s%s</rdf:Seq>\
      </pdfaSchema:property></rdf:li>\
      """;

  private static final String PROPERTY =
      """
      <rdf:li rdf:parseType="Resource"><pdfaProperty:name>%s</pdfaProperty:name>\
      <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
      <pdfaProperty:category>external</pdfaProperty:category>\
      <pdfaProperty:description>%s</pdfaProperty:description></rdf:li>\
      """;

  private static final String VALUES =
      """
      <rdf:Description xmlns:copy="%s" rdf:about=""><copy:id>%s</copy:id>\
      <copy:recipient>%s</copy:recipient><copy:date>%s</copy:date></rdf:Description>\
      """;

  private CopyMetadata() {}

  /** Names copy and recipient, in the information of old and in XMP. */
  static void trace(PDDocument pdf, Order order) throws IOException {
    PDDocumentInformation info = pdf.getDocumentInformation();
    info.setCustomMetadataValue("CopyId", order.copyId());
    info.setCustomMetadataValue("Recipient", order.recipient());
    String schema =
        SCHEMA.formatted(
            NAMESPACE,
            PROPERTY.formatted("id", "Identifier of the copy"),
            PROPERTY.formatted("recipient", "Whom the copy was made for"),
            PROPERTY.formatted("date", "When the copy was made"));
    String values =
        VALUES.formatted(
            NAMESPACE, escaped(order.copyId()), escaped(order.recipient()), order.date());
    String xmp = read(pdf);
    Matcher schemas = SCHEMAS.matcher(xmp);
    if (!schemas.find() || !xmp.contains(END)) {
      throw new IOException("the PDF has no metadata that a copy could be named in");
    }
    write(
        pdf,
        new StringBuilder(xmp)
            .insert(schemas.start(), schema)
            .toString()
            .replace(END, values + END));
  }

  /** An encrypted file cannot be PDF/A. */
  static void withdrawPdfA(PDDocument pdf) throws IOException {
    write(pdf, CLAIM.matcher(read(pdf)).replaceAll(""));
  }

  private static String read(PDDocument pdf) throws IOException {
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    return metadata == null ? "" : new String(metadata.toByteArray(), StandardCharsets.UTF_8);
  }

  private static void write(PDDocument pdf, String xmp) throws IOException {
    pdf.getDocumentCatalog().getMetadata().importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
