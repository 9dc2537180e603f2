package org.demarche.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the name that a writer may have meant.
 *
 * <p>Names are compared by {@link Spelling#distance}; one is near if the distance is no more than a
 * third of what was written, and at most {@value #FAR}. Looking through all names costs time, so
 * that only the first {@value #LOOKUPS} different wrong names get a proposal; a file with more has
 * another trouble than spelling.
 */
public final class NearestSpelling {

  private static final int FAR = 4;
  private static final int LOOKUPS = 200;
  private static final int AT_MOST = 3;

  private final List<String> names;
  private final Map<String, List<String>> known = new HashMap<>();

  private NearestSpelling(List<String> names) {
    this.names = names;
  }

  /** Among these; of two that are equally near the first in alphabetical order comes first. */
  public static NearestSpelling among(Collection<String> names) {
    return new NearestSpelling(names.stream().sorted().toList());
  }

  /** The nearest name; empty where none is near. */
  public Optional<String> to(String wrong) {
    return allTo(wrong).stream().findFirst();
  }

  /** The likely names, at most three, the likeliest first; none if nothing comes near. */
  public List<String> allTo(String wrong) {
    List<String> found = known.get(wrong);
    if (found == null) {
      found = known.size() < LOOKUPS ? search(wrong) : List.of();
      known.put(wrong, found);
    }
    return found;
  }

  /** The end of a sentence, for instance {@code ; did you mean "a" or "b"?}; may be empty. */
  public String hint(String wrong) {
    List<String> near = allTo(wrong).stream().map(name -> "\"" + name + "\"").toList();
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  private List<String> search(String wrong) {
    record Scored(String name, int distance) {}
    int limit = Math.min(FAR, Math.max(1, wrong.length() / 3));
    return names.stream()
        .filter(name -> Math.abs(name.length() - wrong.length()) <= limit)
        .map(name -> new Scored(name, Spelling.distance(name, wrong)))
        .filter(scored -> scored.distance() <= limit)
        .sorted(Comparator.comparingInt(Scored::distance))
        .limit(AT_MOST)
        .map(Scored::name)
        .toList();
  }
}
