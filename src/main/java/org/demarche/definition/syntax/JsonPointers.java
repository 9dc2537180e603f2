package org.demarche.definition.syntax;

/** JSON Pointers (RFC 6901) as plain strings. */
final class JsonPointers {

  private JsonPointers() {}

  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  static String child(String pointer, String key) {
    return pointer + "/" + escape(key);
  }

  static String child(String pointer, int index) {
    return pointer + "/" + index;
  }

  /** The pointer of what the value lies in; the root's is the root's own. */
  static String parent(String pointer) {
    return pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
  }

  /** The last key or index, unescaped; empty for the root. */
  static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }
}
