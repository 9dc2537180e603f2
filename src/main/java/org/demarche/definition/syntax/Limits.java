package org.demarche.definition.syntax;

/**
 * What a definition may measure. Reading stops at the first limit that is passed.
 *
 * @param bytes size of the file
 * @param lineLength how many characters a line of YAML may have; JSON often has but one line
 * @param depth how deep lists and groups of keys may lie in each other
 * @param nodes how many values there may be in all, those that aliases repeat included
 * @param items how many items a list, or keys a group, may have
 * @param aliases how many aliases ({@code *name}) there may be
 * @param keyLength how many characters a key may have
 * @param findings how many findings are listed
 */
public record Limits(
    int bytes,
    int lineLength,
    int depth,
    int nodes,
    int items,
    int aliases,
    int keyLength,
    int findings) {

  /** Room for some ten thousand measures and fifty thousand linkages. */
  public static final Limits DEFAULT =
      new Limits(8 << 20, 1 << 20, 12, 500_000, 50_000, 1_000, 40, 1_000);

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public Limits {
    if (Math.min(Math.min(Math.min(bytes, depth), Math.min(nodes, items)), findings) < 1
        || Math.min(Math.min(aliases, keyLength), lineLength) < 1) {
      throw new IllegalArgumentException("a limit must be positive");
    }
  }
}
