package org.demarche.render;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Makes one PDF of several; safe for use by several threads. */
public interface PdfMerger {

  /** How a link of the cover names the document of this place in the volume, from 0. */
  static String link(int part) {
    return "packet://part/" + part;
  }

  /**
   * What a PDF says of itself.
   *
   * @throws IOException if it is no PDF
   */
  Facts facts(byte[] pdf) throws IOException;

  /**
   * A document without the definition that is attached to it; the very same bytes if none is.
   *
   * @throws IOException if it is no PDF
   */
  byte[] withoutSource(byte[] pdf) throws IOException;

  /**
   * The cover sheet as a PDF of its own.
   *
   * @param date for its metadata
   * @param version of Demarche
   */
  TypesetDocument cover(Markup markup, LocalDate date, String version);

  /**
   * The whole as one PDF with one outline: tagged, and of the conformance that its parts have; the
   * same bytes for the same input. Title and language are the cover's.
   *
   * @throws IOException if a part is no PDF
   */
  TypesetDocument merge(PdfBundle volume) throws IOException;

  /**
   * Metadata of a PDF.
   *
   * @param author or empty
   * @param subject or empty
   * @param language BCP 47 tag, or empty
   * @param pages how many it has
   * @param hasSource whether it carries its definition
   */
  record Facts(String author, String subject, String language, int pages, boolean hasSource) {}

  /**
   * What is to be merged.
   *
   * @param cover as {@link #cover} made it
   * @param coverTitle what an outline calls it
   * @param chapters one for each package, in order
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
  record PdfBundle(byte[] cover, String coverTitle, List<Chapter> chapters) {

    public PdfBundle {
      chapters = List.copyOf(chapters);
    }
  }

  /**
   * The documents of one package.
   *
   * @param id of the package
   * @param title its entry in the outline; empty where its documents stand in the outline
   *     themselves
   * @param parts in order
   */
  record Chapter(String id, String title, List<PdfPart> parts) {

    public Chapter {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One document.
   *
   * @param title its entry in the outline
   * @param prefix of its page labels, for instance {@code A-}; may be empty
   * @param pdf the file
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
  record PdfPart(String title, String prefix, byte[] pdf) {}
}
