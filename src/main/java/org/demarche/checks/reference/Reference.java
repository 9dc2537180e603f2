package org.demarche.checks.reference;

import java.util.List;
import org.demarche.checks.FindingWords;
import org.demarche.checks.UnreadElements;
import org.demarche.model.Definition;
import org.demarche.model.measure.Element;

/**
 * An id that stands where another element is meant.
 *
 * @param id the id as written
 * @param pointer where it stands
 * @param kinds the kinds of element that may be meant; one of them is enough
 */
record Reference(String id, String pointer, List<Class<? extends Element>> kinds) {

  /** Whether it leads to no element, and to none that could not be read either. */
  boolean dangles(Definition definition, UnreadElements unread) {
    return definition.index().find(id).isEmpty() && !unread.mayHold(id, kinds);
  }

  boolean allows(Element element) {
    return kinds.stream().anyMatch(kind -> kind.isInstance(element));
  }

  /** What may be meant: {@code the id of a measure, part or phase}. */
  String wanted() {
    if (kinds.contains(Element.class)) {
      return "the id of an element of this definition";
    }
    return "the id of "
        + FindingWords.a(FindingWords.or(kinds.stream().map(FindingWords::kind).toList()));
  }
}
