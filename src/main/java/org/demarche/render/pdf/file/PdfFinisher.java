package org.demarche.render.pdf.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.demarche.render.Markup;
import org.demarche.render.SourceFile;
import org.demarche.render.Subject;
import org.demarche.render.pdf.file.Attachments.Attached;
import org.demarche.render.pdf.font.Digests;

/**
 * Completes a laid out document: dates and identifier that depend on its content alone, and the
 * definition that it was made from, if it is to be attached.
 */
public final class PdfFinisher {

  private static final String CREATE_DATE = "<xmp:CreateDate>[^<]*</xmp:CreateDate>";

  private PdfFinisher() {}

  /** Who made the file, in its metadata. */
  public static String producer(String version) {
    return "Demarche " + version;
  }

  /** Makes a document compact that the layout engine has just made. */
  public static void compact(PDDocument pdf) throws IOException {
    PageContents.compact(pdf);
    DirectObjects.mark(pdf);
  }

  /** The finished file; the document stays open. */
  public static byte[] finish(PDDocument pdf, Markup markup, Subject subject) throws IOException {
    date(pdf, producer(subject.version()), subject.asOf());
    byte[] text = markup.xhtml().getBytes(StandardCharsets.UTF_8);
    SourceFile source = subject.attachment();
    if (source == null) {
      return save(pdf, text);
    }
    Attachments.set(
        pdf,
        List.of(
            new Attached(
                source.name(),
                source.mediaType(),
                "The definition that this document was made from",
                dayOf(subject.asOf()),
                source.content())));
    return save(pdf, text, source.content());
  }

  /** Names tool and date of a document that the layout engine just made. */
  public static void date(PDDocument pdf, String tool, LocalDate date) throws IOException {
    PDDocumentInformation info = pdf.getDocumentInformation();
    info.setCreator(tool);
    info.setCreationDate(dayOf(date));
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String stamp =
        "<xmp:CreatorTool>%s</xmp:CreatorTool><xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>"
            .formatted(tool.replace("&", "&amp;").replace("<", "&lt;"), date);
    metadata.importXMPMetadata(
        xmp.replaceFirst(CREATE_DATE, Matcher.quoteReplacement(stamp))
            .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The file, with an identifier of its own.
   *
   * @param content what the document is made from, and what its identifier depends on
   */
  public static byte[] save(PDDocument pdf, byte[]... content) throws IOException {
    pdf.getDocument().getTrailer().removeItem(COSName.ID);
    pdf.setDocumentId(ByteBuffer.wrap(Digests.sha256(content)).getLong());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  static Calendar dayOf(LocalDate date) {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    day.clear();
    day.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    return day;
  }
}
