package org.demarche.render;

import java.util.Locale;

/** What a document is made for. */
public enum Medium {
  PDF("application/pdf"),
  HTML("text/html"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String mediaType;

  Medium(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The registered media type. */
  public String mediaType() {
    return mediaType;
  }

  /** The one whose markup it is made of: Word has that of paper. */
  public Medium markup() {
    return this == DOCX ? PDF : this;
  }

  /** Of file names, without a dot; also its name in settings. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
