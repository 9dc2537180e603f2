package org.demarche.model.measure;

import java.util.Locale;

/** A part of a package that has an id and can be referred to. */
public interface Element {

  /** Unique in its file; lower-case letters, digits and hyphens, starting with a letter. */
  String id();

  /** What a reader calls it; plain text. */
  String title();

  /**
   * The id that it had in an earlier edition; empty where it has always had this one, and for the
   * package itself.
   */
  default String was() {
    return "";
  }

  /** What it is called in sentences, tables and drawings: a short name if it has one. */
  default String shortName() {
    return title();
  }

  /**
   * Where it stands in its definition, as a JSON Pointer (RFC 6901), for instance {@code
   * /measures/3}.
   */
  String pointer();

  /** The kind of element in words, for instance {@code outside track}. */
  default String kind() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
