package org.demarche.render.change;

import java.util.List;
import org.demarche.analysis.change.Change;
import org.demarche.analysis.change.Value;

/**
 * How sentences on changes name things: as a definition spells them, or as a reader of documents
 * knows them. What it gives is put into sentences as it is, so that it may be markup.
 */
public interface Voice {

  /** The element or tie that a change is about. */
  String subject(Change change);

  /** A measure or phase that something follows for. */
  String named(String id, String name);

  /** Other elements, by their present ids. */
  String others(List<String> ids);

  /** What of an element changed, for instance {@code preferred.value}. */
  String label(String key);

  /** A standing, for instance {@code under-way}. */
  String standing(String key);

  /** Values that stay or are neither gone nor new. */
  String values(List<Value> values);

  /** Values that are gone. */
  default String gone(List<Value> values) {
    return values(values);
  }

  /** Values that are new. */
  default String fresh(List<Value> values) {
    return values(values);
  }

  /** Words of a message, as they go with what this voice gives. */
  default String fixed(String words) {
    return words;
  }
}
