package org.demarche.analysis.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.model.NegotiatingPackage;
import org.demarche.model.measure.Element;

/**
 * Which ids of the former state are others now, by what either state says with {@code was}. An id
 * that both states have is never renamed, and no two ids become one.
 */
final class Renaming {

  private final Map<String, String> present = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> before;
  private final Map<String, String> after;

  private Renaming(NegotiatingPackage before, NegotiatingPackage after) {
    this.before = kinds(before);
    this.after = kinds(after);
  }

  static Renaming of(NegotiatingPackage before, NegotiatingPackage after) {
    Renaming renaming = new Renaming(before, after);
    renaming.rename(before.id(), after.id());
    after.elements().forEach(element -> renaming.rename(element.was(), element.id()));
    before.elements().forEach(element -> renaming.rename(element.id(), element.was()));
    return renaming;
  }

  /** The present id; the same one where it is not another. */
  String present(String id) {
    return present.getOrDefault(id, id);
  }

  private void rename(String former, String now) {
    boolean known = before.containsKey(former) && before.get(former).equals(after.get(now));
    boolean free = !after.containsKey(former) && !before.containsKey(now);
    if (known && free && !present.containsKey(former) && taken.add(now)) {
      present.put(former, now);
    }
  }

  private static Map<String, String> kinds(NegotiatingPackage content) {
    return content
        .elements()
        .collect(Collectors.toMap(Element::id, Element::kind, (first, second) -> first));
  }
}
