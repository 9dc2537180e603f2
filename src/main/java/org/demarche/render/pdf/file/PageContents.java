package org.demarche.render.pdf.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * What the layout engine painted on pages, made compact: backgrounds that paint nothing are left
 * out, and the number of a piece of tagged content stands where the piece does, instead of in a
 * dictionary of its own. In a page of tables both are most of its objects.
 *
 * <p>For example, {@code /Artifact /Prop7 BDC EMC} goes, and {@code /Span /Prop8 BDC} becomes
 * {@code /Span <</MCID 3>> BDC}.
 */
final class PageContents {

  private static final byte[] BEGIN = " BDC".getBytes(ISO_8859_1);
  private static final byte[] END = "EMC\n".getBytes(ISO_8859_1);

  private final byte[] content;
  private final COSDictionary properties;
  private final ByteArrayOutputStream out;

  private PageContents(byte[] content, COSDictionary properties) {
    this.content = content;
    this.properties = properties;
    this.out = new ByteArrayOutputStream(content.length);
  }

  /** All pages of a document that the layout engine has just made, uncompressed. */
  static void compact(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      COSDictionary resources = page.getResources().getCOSObject();
      COSDictionary properties = resources.getCOSDictionary(COSName.PROPERTIES);
      if (properties == null) {
        continue;
      }
      byte[] before = page.getContents().readAllBytes();
      byte[] after = new PageContents(before, properties).compact();
      page.setContents(new PDStream(pdf, new ByteArrayInputStream(after), COSName.FLATE_DECODE));
      if (properties.size() == 0) {
        resources.removeItem(COSName.PROPERTIES);
      }
    }
  }

  private byte[] compact() throws IOException {
    int start = 0;
    while (start < content.length) {
      int end = endOfLine(start);
      if (!isBegin(start, end)) {
        out.write(content, start, end - start);
      } else if (isAt(END, end)) {
        properties.removeItem(property(start, end));
        end += END.length;
      } else {
        begin(start, end);
      }
      start = end;
    }
    return out.toByteArray();
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, content.length);
  }

  /** Whether a line is the beginning of marked content, with properties by name. */
  private boolean isBegin(int start, int end) {
    return content[start] == '/' && isAt(BEGIN, end - 1 - BEGIN.length);
  }

  private boolean isAt(byte[] word, int at) {
    return at >= 0
        && at + word.length <= content.length
        && Arrays.equals(content, at, at + word.length, word, 0, word.length);
  }

  private COSName property(int start, int end) {
    String line = new String(content, start, end - start, ISO_8859_1);
    return COSName.getPDFName(line.substring(line.indexOf(" /") + 2, line.indexOf(" BDC")));
  }

  private void begin(int start, int end) throws IOException {
    COSName name = property(start, end);
    COSDictionary values = properties.getCOSDictionary(name);
    if (values == null || !values.getValues().stream().allMatch(PageContents::isPlain)) {
      out.write(content, start, end - start);
      return;
    }
    properties.removeItem(name);
    int tag = start;
    while (content[tag] != ' ') {
      out.write(content[tag++]);
    }
    write(" <<");
    for (Map.Entry<COSName, COSBase> each : values.entrySet()) {
      each.getKey().writePDF(out);
      write(" ");
      write(each.getValue());
    }
    write(">> BDC\n");
  }

  private static boolean isPlain(COSBase value) {
    return value instanceof COSName
        || value instanceof COSNumber
        || (value instanceof COSArray list
            && list.toList().stream().allMatch(PageContents::isPlain));
  }

  private void write(COSBase value) throws IOException {
    if (value instanceof COSName name) {
      name.writePDF(out);
    } else if (value instanceof COSInteger number) {
      number.writePDF(out);
    } else if (value instanceof COSNumber number) {
      write(String.valueOf(number.floatValue()));
    } else if (value instanceof COSArray list) {
      write("[");
      for (COSBase each : list.toList()) {
        write(each);
        write(" ");
      }
      write("]");
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }
}
