package org.demarche.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.demarche.files.Sha256;

/**
 * A file that is dropped, once.
 *
 * @param kind how it is dropped, and what it is
 * @param name relative to the drop folder
 * @param packageId of its definition; of no meaning for a broken one
 * @param text all of it
 */
record DropTarget(Kind kind, String name, String packageId, String text) {

  /** What is dropped and how. */
  enum Kind {
    GOOD,
    /** The definition has errors. */
    BROKEN,
    /** Written in pieces, under its own name. */
    GROWING,
    /** Written under a temporary name, then renamed. */
    RENAMED,
    /** The same text as the file before, under another name. */
    DUPLICATE,
    /** Another definition of the same package; dropped when the file before has left. */
    CHANGED,
    /** A name with spaces, other scripts or unusual letters, or one like another but for case. */
    ODD_NAME,
    /** In a folder of the user's own. */
    SUBFOLDER,
    /** One of many at the same moment. */
    BURST,
    /** A symbolic link to a definition outside. */
    LINK,
    /** A name that means that the file is not finished: it stays. */
    TEMPORARY
  }

  byte[] content() {
    return text.getBytes(UTF_8);
  }

  String sha256() {
    return Sha256.of(content());
  }

  boolean stays() {
    return kind == Kind.TEMPORARY;
  }

  boolean isRejected() {
    return kind == Kind.BROKEN || kind == Kind.LINK;
  }

  boolean isAccepted() {
    return !stays() && !isRejected();
  }
}
