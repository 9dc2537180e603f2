package org.demarche.definition;

import java.util.Map;

/**
 * A format of files that a person writes: a JSON Schema and the record that a file becomes. The two
 * must fit: a key for each component, a default wherever a component cannot be absent.
 *
 * @param version what the key {@code schema} must say: a name, a slash and a number
 * @param schema JSON Schema, draft 2020-12
 * @param type what a file becomes
 * @param sameAs keys that say the same as another key of the root where they are absent
 * @param neutral what stands for texts that the root needs and lacks, so that the rest can still be
 *     used; there is an error whenever one of them is used
 */
public record Format<R extends Record>(
    String version,
    String schema,
    Class<R> type,
    Map<String, String> sameAs,
    Map<String, String> neutral) {

  public Format {
    sameAs = Map.copyOf(sameAs);
    neutral = Map.copyOf(neutral);
  }

  /** Whether a text names this format, but in another version than this one. */
  boolean isOtherVersion(String text) {
    String name = version.substring(0, version.indexOf('/') + 1);
    return text.startsWith(name)
        && text.substring(name.length()).matches("[0-9]{1,9}")
        && !text.equals(version);
  }
}
