package org.demarche.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.model.Spelling;

/**
 * Finds the id that a writer may have meant.
 *
 * <p>Ids are compared by the least number of characters to insert, delete or replace, or of
 * neighbours to swap; an id is near if that is no more than a third of its length, and at most
 * {@value #FAR}. Looking through all ids costs time, so that only the first {@value #LOOKUPS}
 * different wrong ids of a file get a proposal; a file with more has another trouble than spelling.
 */
public final class Nearest {

  private static final int FAR = 4;
  private static final int LOOKUPS = 200;

  private final List<String> ids;
  private final Map<String, Optional<String>> known = new HashMap<>();

  public Nearest(Collection<String> ids) {
    this.ids = new ArrayList<>(ids);
    this.ids.sort(Comparator.naturalOrder());
  }

  /** The nearest id, the first in alphabetical order of several, or empty where none is near. */
  public Optional<String> to(String wrong) {
    Optional<String> found = known.get(wrong);
    if (found == null) {
      found = known.size() < LOOKUPS ? search(wrong) : Optional.empty();
      known.put(wrong, found);
    }
    return found;
  }

  private Optional<String> search(String wrong) {
    String nearest = null;
    int least = Math.min(FAR, Math.max(1, wrong.length() / 3)) + 1;
    for (String id : ids) {
      if (Math.abs(id.length() - wrong.length()) < least) {
        int distance = Spelling.distance(id, wrong);
        if (distance < least) {
          least = distance;
          nearest = id;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }
}
