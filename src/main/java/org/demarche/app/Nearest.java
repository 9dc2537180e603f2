package org.demarche.app;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.demarche.model.Spelling;

/** What somebody may have meant by a name that isn't there. */
public final class Nearest {

  private static final int AT_MOST = 3;

  private Nearest() {}

  /** The likely names, the likeliest first; none if nothing comes near. */
  static List<String> of(String name, Collection<String> names) {
    record Scored(String name, int distance) {}
    int limit = Math.max(1, name.length() / 3);
    return names.stream()
        .map(other -> new Scored(other, Spelling.distance(name, other)))
        .filter(scored -> scored.distance() <= limit)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(AT_MOST)
        .map(Scored::name)
        .toList();
  }

  /** {@code ; did you mean "a" or "b"?}, or the empty string if nothing comes near. */
  public static String hint(String name, Collection<String> names) {
    List<String> near = of(name, names).stream().map(n -> "\"" + n + "\"").toList();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }
}
