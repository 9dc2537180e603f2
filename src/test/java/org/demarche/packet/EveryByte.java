package org.demarche.packet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** All that a file holds, in one text: also what a reader does not see. */
public final class EveryByte {

  private final StringBuilder text = new StringBuilder();

  private EveryByte() {}

  /**
   * The file as it is, and all that can be unpacked from it; the strings of a PDF are in its
   * streams of objects.
   */
  public static String of(String name, byte[] content) throws IOException {
    EveryByte all = new EveryByte();
    all.file(name, content);
    return all.text.toString();
  }

  private void file(String name, byte[] content) throws IOException {
    add(name);
    add(content);
    if (name.endsWith(".zip")) {
      zip(content);
    } else if (name.endsWith(".pdf")) {
      pdf(content);
    }
  }

  private void zip(byte[] content) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        file(entry.getName(), zip.readAllBytes());
      }
    }
  }

  private void pdf(byte[] content) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      add(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "));
      for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
        object(pdf.getDocument().getObjectFromPool(key));
      }
    }
  }

  private void object(COSObject object) throws IOException {
    COSBase value = object.getObject();
    if (value instanceof COSStream stream) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      stream.createInputStream().transferTo(bytes);
      add(bytes.toByteArray());
    }
  }

  private void add(byte[] content) {
    add(new String(content, StandardCharsets.UTF_8));
    add(new String(content, StandardCharsets.UTF_16BE));
  }

  private void add(String more) {
    text.append(more).append('\n');
  }
}
