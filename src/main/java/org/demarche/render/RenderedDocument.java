package org.demarche.render;

/**
 * A finished document.
 *
 * @param kind which document
 * @param medium which form of it
 * @param content the file
 */
@SuppressWarnings("ArrayRecordComponent") // handed on whole, never compared
public record RenderedDocument(DocumentKind kind, Medium medium, byte[] content) {

  public String fileName() {
    return kind.fileName(medium);
  }
}
