package org.demarche.watch.folder;

/** Tells quickly which package a definition is of, so that one file of a package goes at a time. */
@FunctionalInterface
public interface PackageIds {

  /** No package: no documents can be made of the definition. */
  String NONE = "";

  /** Any package, as far as a quick look can tell. */
  String ANY = "*";

  /**
   * The id, {@link #NONE} or {@link #ANY}; never throws for any content.
   *
   * @param fileName tells the syntax, as when the definition is read
   */
  String of(String fileName, byte[] content);
}
