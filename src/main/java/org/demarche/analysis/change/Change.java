package org.demarche.analysis.change;

import java.util.List;
import org.demarche.model.term.LinkageKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that changed in what a definition says.
 *
 * @param kind what became of it
 * @param element the kind of element in words, for instance {@code measure} or {@code tie}
 * @param id of the element after the change, or before it where it was withdrawn; a tie has none in
 *     the definition and is called by what it ties, {@code seal requires freeze}
 * @param name what a reader calls it; empty for a tie
 * @param key what of it changed, as a definition spells it, with a dot between the levels, {@code
 *     preferred.value}; empty where the whole element is meant
 * @param from what is gone: the former value, members of a list, or sentences of a text; empty
 *     where there was nothing
 * @param to what is new instead
 * @param tie null for all but ties
 */
public record Change(
    Kind kind,
    String element,
    String id,
    String name,
    String key,
    List<Value> from,
    List<Value> to,
    @Nullable Tie tie) {

  /** What became of an element. */
  public enum Kind {
    /** It is there now, and was not. */
    ADDED,
    /** It was there, and is no more. */
    WITHDRAWN,
    /** It has another id, and says so by {@code was}. */
    RENAMED,
    /** Something of it is other than it was. */
    CHANGED
  }

  /**
   * What a tie ties, by present ids.
   *
   * @param kind how
   * @param to any of these, or the only one
   */
  public record Tie(String from, LinkageKind kind, List<String> to) {

    public Tie {
      to = List.copyOf(to);
    }
  }

  public Change {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /** Of anything but a tie, with values that mean themselves. */
  public Change(
      Kind kind,
      String element,
      String id,
      String name,
      String key,
      List<String> from,
      List<String> to) {
    this(kind, element, id, name, key, Value.all(from), Value.all(to), null);
  }
}
