package org.demarche.model.finding;

import java.util.Map;

/**
 * Where each key and value of a definition stands.
 *
 * @param file as the user named it
 * @param keys the place of a member's key, by the member's JSON Pointer
 * @param values the place of a value, by its JSON Pointer; the root is the empty string
 * @param texts every text value, by its JSON Pointer
 */
public record SourceMap(
    String file,
    Map<String, SourceLocation> keys,
    Map<String, SourceLocation> values,
    Map<String, String> texts) {

  public SourceMap {
    keys = Map.copyOf(keys);
    values = Map.copyOf(values);
    texts = Map.copyOf(texts);
  }

  /** The place of the value at a pointer, or of its nearest ancestor that the file has. */
  public SourceLocation value(String pointer) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      SourceLocation place = values.get(at);
      if (place != null) {
        return place;
      }
      if (at.isEmpty()) {
        return SourceLocation.of(file);
      }
    }
  }

  /** The place of the key at a pointer, or of its value where it has none (an item of a list). */
  public SourceLocation key(String pointer) {
    SourceLocation place = keys.get(pointer);
    return place != null ? place : value(pointer);
  }
}
