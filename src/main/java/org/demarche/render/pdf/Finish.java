package org.demarche.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.demarche.render.Markup;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;

/**
 * Completes a laid out document: dates and identifier that depend on its content alone, and the
 * definition that it was made from, attached.
 */
final class Finish {

  private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
  private static final String CREATE_DATE = "<xmp:CreateDate>[^<]*</xmp:CreateDate>";

  private Finish() {}

  /** Who made the file, in its metadata. */
  static String producer(Subject subject) {
    return "Demarche " + subject.version();
  }

  /** The finished file; the document stays open. */
  static byte[] finish(PDDocument pdf, Markup markup, Subject subject) throws IOException {
    date(pdf, subject);
    attach(pdf, subject.source(), dayOf(subject.asOf()));
    pdf.setDocumentId(identifier(markup, subject));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  private static void date(PDDocument pdf, Subject subject) throws IOException {
    PDDocumentInformation info = pdf.getDocumentInformation();
    info.setCreator(producer(subject));
    info.setCreationDate(dayOf(subject.asOf()));
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String tool = producer(subject).replace("&", "&amp;").replace("<", "&lt;");
    String stamp =
        "<xmp:CreatorTool>%s</xmp:CreatorTool><xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>"
            .formatted(tool, subject.asOf());
    metadata.importXMPMetadata(
        xmp.replaceFirst(CREATE_DATE, Matcher.quoteReplacement(stamp))
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void attach(PDDocument pdf, SourceFile source, Calendar date) throws IOException {
    PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(source.content()));
    file.setSubtype(source.mediaType());
    file.setSize(source.content().length);
    file.setModDate(date);
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(source.name());
    specification.setFileUnicode(source.name());
    specification.setFileDescription("The definition that this document was made from");
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setName(RELATIONSHIP, "Source");

    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(source.name(), specification));
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(files);
    catalog.setNames(names);
    COSArray associated = new COSArray();
    associated.add(specification);
    catalog.getCOSObject().setItem(ASSOCIATED_FILES, associated);
  }

  private static Calendar dayOf(LocalDate date) {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    day.clear();
    day.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    return day;
  }

  private static long identifier(Markup markup, Subject subject) {
    byte[] digest =
        Digests.sha256(markup.xhtml().getBytes(StandardCharsets.UTF_8), subject.source().content());
    return ByteBuffer.wrap(digest).getLong();
  }
}
